// accept: the view is used, and then the buffer goes to the device.
#include <algorithm>

#include "core/lease.hpp"
namespace capsules {
struct Device {
  core::Submitted<u8> transmit(core::Lease<u8> bytes);
};
bool send(Device& device, core::Lender<u8>& pool, core::Lease<u8> bytes) {
  const std::span<u8> view = bytes.view();
  std::ranges::fill(view, u8{0});
  auto taken = device.transmit(std::move(bytes));
  if (!taken) pool.take_back(std::move(taken.error().buffer));
  return taken.has_value();
}
}  // namespace capsules
