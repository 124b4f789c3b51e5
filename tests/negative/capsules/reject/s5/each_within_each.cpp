// S5: every process compared with every other one.
#include "kernel/driver.hpp"
namespace capsules {
class Driver {
 public:
  using ProcessGrant = kernel::Grant<u32, 0, 0, 0>;
  constexpr explicit Driver(ProcessGrant apps) : m_apps{apps} {}
  u32 pairs() {
    u32 count = 0;
    m_apps.each([&](u32& left, kernel::GrantAccess&) {
      m_apps.each([&](u32& right, kernel::GrantAccess&) { count += left == right; });  // <- S5
    });
    return count;
  }

 private:
  ProcessGrant m_apps;
};
}  // namespace capsules
