// S5: the inner grant is the outer one under another name.
#include "kernel/driver.hpp"
namespace capsules {
class Driver {
 public:
  using ProcessGrant = kernel::Grant<u32, 0, 0, 0>;
  constexpr explicit Driver(ProcessGrant apps) : m_apps{apps} {}
  void copy(kernel::ProcessId a, kernel::ProcessId b) {
    ProcessGrant& same = m_apps;
    (void)m_apps.enter(a, [&](u32& left, kernel::GrantAccess&) {
      (void)same.enter(b, [&](u32& right, kernel::GrantAccess&) { right = left; });  // <- S5
    });
  }

 private:
  ProcessGrant m_apps;
};
}  // namespace capsules
