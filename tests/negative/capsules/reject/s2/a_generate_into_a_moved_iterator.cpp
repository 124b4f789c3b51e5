// S2: fold over a range whose start is an iterator.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 tail(const std::array<u32, 8>& values, usize from) {
  return std::ranges::fold_left(values.begin() + from, values.end(), 0u, [](u32 a, u32 b) { return a + b; });  // <- S2
}
}  // namespace capsules
