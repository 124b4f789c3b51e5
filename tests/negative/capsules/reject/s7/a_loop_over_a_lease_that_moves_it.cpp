// S7: the loop goes over the buffer and gives it away in its body.
#include "core/lease.hpp"
namespace capsules {
template <class Device>
u32 send(Device& device, core::Lease<u8> bytes) {
  u32 sum = 0;
  for (const u8& byte : bytes.view()) {
    if (byte == 0) (void)device.transmit(std::move(bytes));  // <- S7
    sum += byte;  // <- S7
  }
  return sum;
}
}  // namespace capsules
