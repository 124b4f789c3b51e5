// S7: the refusal carries the buffer, and is thrown away with it.
#include "core/lease.hpp"
namespace capsules {
struct Device {
  core::Submitted<u8> transmit(core::Lease<u8> bytes);
};
void send(Device& device, core::Lender<u8>& pool) {
  (void)device.transmit(pool.lend(4));  // <- S7
}
}  // namespace capsules
