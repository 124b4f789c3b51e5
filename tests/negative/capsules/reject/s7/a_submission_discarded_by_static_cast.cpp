// S7: static_cast<void> is (void) in a longer coat.
#include "core/lease.hpp"
namespace capsules {
struct Device {
  core::Submitted<u8> transmit(core::Lease<u8> bytes);
};
void send(Device& device, core::Lender<u8>& pool) {
  static_cast<void>(device.transmit(pool.lend(4)));  // <- S7
}
}  // namespace capsules
