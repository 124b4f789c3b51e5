// S7: the init capture takes the buffer.
#include "core/lease.hpp"
namespace capsules {
usize keep(core::Lease<u8> bytes) {
  const auto size = [inner = std::move(bytes)] { return inner.size(); };
  return size() + bytes.size();  // <- S7
}
}  // namespace capsules
