// S2: minmax_element gives two iterators, and the binding hides their type.
#include <algorithm>
#include <span>

#include "core/types.hpp"
namespace capsules {
u32 spread(std::span<const u32> values) {
  const auto [low, high] = std::ranges::minmax_element(values);  // <- S2
  return *high - *low;  // <- S2
}
}  // namespace capsules
