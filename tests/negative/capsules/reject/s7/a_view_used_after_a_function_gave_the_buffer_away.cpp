// S7: the function takes the lease by reference and moves it on; the view that was taken before writes into the device's buffer.
#include "core/lease.hpp"
namespace capsules {
struct Device {
  core::Submitted<u8> transmit(core::Lease<u8> bytes);
};
bool hand_over(Device& device, core::Lease<u8>& bytes) { return device.transmit(std::move(bytes)).has_value(); }
bool send(Device& device, core::Lease<u8> bytes) {  // <- S7
  const std::span<u8> view = bytes.view();
  const bool taken = hand_over(device, bytes);
  view[0] = 0;  // <- S7
  return taken;
}
}  // namespace capsules
