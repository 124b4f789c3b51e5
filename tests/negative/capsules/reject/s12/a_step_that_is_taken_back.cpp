// S12: the increment goes forward and back.
#include "core/types.hpp"
namespace capsules {
u32 work(u32 count) {
  u32 done = 0;
  for (u32 step = 0; step < count; ++step, --step) ++done;  // <- S12
  return done;
}
}  // namespace capsules
