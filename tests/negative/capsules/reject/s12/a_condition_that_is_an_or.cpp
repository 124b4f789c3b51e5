// S12: counted, or as long as something else is so.
#include "core/types.hpp"
namespace capsules {
template <class Device>
u32 work(Device& device, u32 count) {
  u32 done = 0;
  for (u32 step = 0; step < count || device.busy(); ++step) ++done;  // <- S12
  return done;
}
}  // namespace capsules
