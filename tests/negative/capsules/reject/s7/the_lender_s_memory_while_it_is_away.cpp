// S7: the view of the pool was taken while it was home, and is written while it is lent.
#include "core/lease.hpp"
namespace capsules {
template <class Device>
void send(Device& device, core::Lender<u8>& pool) {
  const std::span<u8> memory = pool.memory();
  (void)device.transmit(pool.lend(4));
  memory[0] = 0;  // <- S7
}
}  // namespace capsules
