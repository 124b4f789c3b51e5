// S12: the counter is compared with what is computed from itself.
#include "core/types.hpp"
namespace capsules {
u32 work(u32 count) {
  u32 done = 0;
  for (u32 step = 0; step < step + count; ++step) ++done;  // <- S12
  return done;
}
}  // namespace capsules
