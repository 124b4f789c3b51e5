// S7: the buffer's first byte is written when the device has it already.
#include "core/lease.hpp"
namespace capsules {
template <class Device>
void send(Device& device, core::Lease<u8> bytes) {
  (void)device.transmit(std::move(bytes));
  bytes[0] = 0;  // <- S7
}
}  // namespace capsules
