// S12: step <= the largest number there is: always.
#include <limits>

#include "core/types.hpp"
namespace capsules {
u32 steps(u8 last) {
  u32 count = 0;
  for (u8 step = 0; step <= last; ++step) ++count;  // <- S12
  return count;
}
}  // namespace capsules
