// S2: the output of transform is an iterator without an end.
#include <algorithm>
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
void invert(std::array<u8, 4>& to, std::span<const u8> from) {
  std::ranges::transform(from, to.begin(), [](u8 byte) { return static_cast<u8>(~byte); });  // <- S2
}
}  // namespace capsules
