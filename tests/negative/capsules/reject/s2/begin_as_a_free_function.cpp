// S2: std::begin is begin().
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
u8 first(std::span<const u8> bytes) { return *std::begin(bytes); }  // <- S2
}  // namespace capsules
