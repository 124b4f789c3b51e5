// S7: static_cast to an rvalue reference is std::move by hand.
#include "core/lease.hpp"
namespace capsules {
usize keep(core::Lease<u8> bytes, core::Lease<u8>& kept) {
  kept = static_cast<core::Lease<u8>&&>(bytes);
  return bytes.size();  // <- S7
}
}  // namespace capsules
