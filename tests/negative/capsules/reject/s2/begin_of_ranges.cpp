// S2: the customisation point of ranges does the same.
#include <algorithm>
#include <span>

#include "core/types.hpp"
namespace capsules {
u8 first(std::span<const u8> bytes) { return *std::ranges::begin(bytes); }  // <- S2
}  // namespace capsules
