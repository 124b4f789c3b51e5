// S12: the body takes back the step.
#include "core/types.hpp"
namespace capsules {
u32 retries(u32 bound, u32 failures) {
  u32 count = 0;
  for (u32 step = 0; step < bound; ++step) {  // <- S12
    ++count;
    if (failures != 0) --step;
  }
  return count;
}
}  // namespace capsules
