// S12: the kernel waits for a device in a loop, and nobody else computes.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
template <class Device>
void settle(Device& device) {
  while (device.busy()) device.poll();  // <- S12
}
}  // namespace kernel
