// S12: behind the increment a function sets the counter back.
#include "core/types.hpp"
namespace capsules {
void rewind(u32& place) { place = 0; }
u32 work(u32 count) {
  u32 done = 0;
  for (u32 step = 0; step < count; ++step, rewind(step)) ++done;  // <- S12
  return done;
}
}  // namespace capsules
