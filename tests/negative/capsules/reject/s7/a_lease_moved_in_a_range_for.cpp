// S7: every device of the list gets the same buffer.
#include <array>

#include "core/lease.hpp"
namespace capsules {
struct Device {
  void take(core::Lease<u8> bytes) { m_bytes = std::move(bytes); }

 private:
  core::Lease<u8> m_bytes{};
};
void send(std::array<core::OptionalRef<Device>, 2>& devices, core::Lease<u8> bytes) {
  for (const auto device : devices) device->take(std::move(bytes));  // <- S7
}
}  // namespace capsules
