// S7: given to the device, and then given back.
#include "core/lease.hpp"
namespace capsules {
template <class Device>
void send(Device& device, core::Lender<u8>& pool, core::Lease<u8> bytes) {
  (void)device.transmit(std::move(bytes));
  pool.take_back(std::move(bytes));  // <- S7
}
}  // namespace capsules
