// S2: ranges::copy knows the source's length and not the destination's.
#include <algorithm>
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
void take(std::array<u8, 8>& to, std::span<const u8> from) { std::ranges::copy(from, to.begin()); }  // <- S2
}  // namespace capsules
