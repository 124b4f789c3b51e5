// S12: a second variable of the loop's head is a closure that sets the counter back.
#include "core/types.hpp"
namespace capsules {
u32 work(u32 count) {
  u32 done = 0;
  for (u32 step = 0, &same = step; step < count; ++step)  // <- S12
    if (++done % 2 == 0) same = 0;
  return done;
}
}  // namespace capsules
