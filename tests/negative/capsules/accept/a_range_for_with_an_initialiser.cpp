// accept: the array is declared in the loop's head.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 sum(u32 a, u32 b) {
  u32 total = 0;
  for (const std::array<u32, 2> both{a, b}; const u32 each : both) total += each;
  return total;
}
}  // namespace capsules
