// S12: the reference has another name than the counter.
#include "core/types.hpp"
namespace capsules {
u32 retries(u32 bound) {
  u32 count = 0;
  for (u32 step = 0; step < bound; ++step) {  // <- S12
    u32& same = step;
    if (++count % 2 == 0) same = 0;
  }
  return count;
}
}  // namespace capsules
