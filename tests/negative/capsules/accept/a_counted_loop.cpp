// accept: a local counter, a bound that nobody changes, a step of one.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 sum(const std::array<u32, 8>& values, u32 count) {
  u32 total = 0;
  for (u32 index = 0; index < count; ++index) total += values[index];
  return total;
}
}  // namespace capsules
