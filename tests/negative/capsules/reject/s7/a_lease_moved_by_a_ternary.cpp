// S7: one arm moves, and the buffer is used behind.
#include "core/lease.hpp"
namespace capsules {
usize keep(core::Lease<u8> bytes, core::Lease<u8>& here, core::Lease<u8>& there, bool left) {
  (left ? here : there) = std::move(bytes);
  return bytes.size();  // <- S7
}
}  // namespace capsules
