// S12: a while loop: nothing says that the device ever gets ready.
#include "core/types.hpp"
namespace capsules {
template <class Device>
void wait(Device& device) {
  while (!device.ready()) device.poll();  // <- S12
}
}  // namespace capsules
