// accept: the pool lends, the device refuses, and the buffer comes home.
#include "core/lease.hpp"
namespace capsules {
struct Device {
  core::Submitted<u8> transmit(core::Lease<u8> bytes);
};
bool send(Device& device, core::Lender<u8>& pool, usize count) {
  auto taken = device.transmit(pool.lend(count));
  if (taken) return true;
  pool.take_back(std::move(taken.error().buffer));
  return false;
}
}  // namespace capsules
