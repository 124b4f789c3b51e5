// S7: the order of the arguments is the compiler's choice.
#include "core/lease.hpp"
namespace capsules {
template <class Device>
void write(Device& device, core::Lease<u8> bytes) {
  (void)device.write(std::move(bytes), bytes.size());  // <- S7
}
}  // namespace capsules
