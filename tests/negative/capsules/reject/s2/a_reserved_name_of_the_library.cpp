// S2: the unchecked inner half of a library algorithm, by its reserved name.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
constexpr u32 lowest(const std::array<u32, 4>& values) {
  return *std::__min_element(values.begin(), values.end(), [](u32 a, u32 b) { return a < b; });  // <- S2
}
}  // namespace capsules
