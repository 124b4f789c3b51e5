// S2: the iterator is compared with end(), and later read where it was not.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 found(const std::array<u32, 4>& values, u32 wanted) {
  const auto place = std::ranges::find(values, wanted);  // <- S2
  return *place;  // <- S1
}
}  // namespace capsules
