// S7: the view was taken before the buffer went to the device.
#include "core/lease.hpp"
namespace capsules {
template <class Device>
u8 send(Device& device, core::Lease<u8> bytes) {
  const std::span<u8> view = bytes.view();
  (void)device.transmit(std::move(bytes));
  return view[0];  // <- S7
}
}  // namespace capsules
