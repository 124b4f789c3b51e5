// S7: a reference into the buffer is used when the device has it.
#include "core/lease.hpp"
namespace capsules {
template <class Device>
void send(Device& device, core::Lease<u8> bytes) {
  u8& first = bytes[0];
  (void)device.transmit(std::move(bytes));
  first = 1;  // <- S7
}
}  // namespace capsules
