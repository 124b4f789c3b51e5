// S7: the second round moves what the first one moved.
#include "core/lease.hpp"
namespace capsules {
template <class Device>
void send(Device& device, core::Lease<u8> bytes) {
  for (u32 attempt = 0; attempt < 3; ++attempt) (void)device.transmit(std::move(bytes));  // <- S7
}
}  // namespace capsules
