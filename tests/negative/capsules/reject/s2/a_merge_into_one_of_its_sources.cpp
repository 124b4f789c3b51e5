// S2: two ranges go into the room of one.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
void join(const std::array<u8, 4>& a, const std::array<u8, 4>& b, std::array<u8, 4>& out) {
  std::ranges::merge(a, b, out.begin());  // <- S2
}
}  // namespace capsules
