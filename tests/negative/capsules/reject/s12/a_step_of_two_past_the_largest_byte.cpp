// S12: 254 and two is 0 again, and never 255.
#include "core/types.hpp"
namespace capsules {
u32 work() {
  u32 done = 0;
  for (u8 step = 0; step < 255; step += 2) ++done;  // <- S12
  return done;
}
}  // namespace capsules
