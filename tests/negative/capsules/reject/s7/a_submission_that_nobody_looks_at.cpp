// S7: it has a name, and maybe_unused says that nobody will ask.
#include "core/lease.hpp"
namespace capsules {
struct Device {
  core::Submitted<u8> transmit(core::Lease<u8> bytes);
};
void send(Device& device, core::Lender<u8>& pool) {
  [[maybe_unused]] const auto taken = device.transmit(pool.lend(4));  // <- S7
}
}  // namespace capsules
