// S12: the macro FOREVER is a loop.
#include "core/types.hpp"
#define FOREVER for (;;)  // <- S11
namespace capsules {
template <class Device>
void pump(Device& device) {
  FOREVER {  // <- S12
    if (device.done()) return;
  }
}
}  // namespace capsules
