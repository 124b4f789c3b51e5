// accept: the application's buffer is copied into the capsule's own array, inside of the lambda.
#include <array>

#include "kernel/driver.hpp"
namespace capsules {
class Reader {
 public:
  using ProcessGrant = kernel::Grant<u32, 0, 1, 0>;
  constexpr explicit Reader(ProcessGrant apps) : m_apps{apps} {}
  u32 read(kernel::ProcessId process) {
    return m_apps
        .enter(process, [&](u32&, kernel::GrantAccess& access) { return access.read_only(0).read(0, m_bytes); })
        .value_or(0);
  }

 private:
  ProcessGrant m_apps;
  std::array<u8, 16> m_bytes{};
};
}  // namespace capsules
