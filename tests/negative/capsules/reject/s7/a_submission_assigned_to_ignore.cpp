// S7: std::ignore takes anything and keeps nothing.
#include <tuple>

#include "core/lease.hpp"
namespace capsules {
struct Device {
  core::Submitted<u8> transmit(core::Lease<u8> bytes);
};
void send(Device& device, core::Lender<u8>& pool) {
  std::ignore = device.transmit(pool.lend(4));  // <- S7
}
}  // namespace capsules
