// accept: the move ends the function, so no second round sees the empty lease.
#include <array>

#include "core/lease.hpp"
namespace capsules {
core::Lease<u8> place(std::array<core::Lease<u8>, 3>& places, core::Lease<u8> bytes) {
  for (core::Lease<u8>& each : places) {
    if (each) continue;
    each = std::move(bytes);
    return {};
  }
  return bytes;
}
}  // namespace capsules
