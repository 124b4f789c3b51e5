// S7: std::forward with the plain type is std::move.
#include "core/lease.hpp"
namespace capsules {
usize keep(core::Lease<u8> bytes, core::Lease<u8>& kept) {
  kept = std::forward<core::Lease<u8>>(bytes);
  return bytes.size();  // <- S7
}
}  // namespace capsules
