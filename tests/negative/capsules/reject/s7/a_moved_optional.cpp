// S7: not only leases: whatever was moved from is dead.
#include <optional>

#include "core/lease.hpp"
namespace capsules {
usize keep(std::optional<core::Lease<u8>> bytes, std::optional<core::Lease<u8>>& kept) {
  kept = std::move(bytes);
  return bytes ? bytes->size() : 0;  // <- S7
}
}  // namespace capsules
