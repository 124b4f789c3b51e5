// S5: the same grant is opened twice; the inner call fails at run time, always.
#include "kernel/driver.hpp"
namespace capsules {
class Driver {
 public:
  using ProcessGrant = kernel::Grant<u32, 0, 0, 0>;
  constexpr explicit Driver(ProcessGrant apps) : m_apps{apps} {}
  void swap(kernel::ProcessId a, kernel::ProcessId b) {
    (void)m_apps.enter(a, [&](u32& left, kernel::GrantAccess&) {
      (void)m_apps.enter(b, [&](u32& right, kernel::GrantAccess&) { std::swap(left, right); });  // <- S5
    });
  }

 private:
  ProcessGrant m_apps;
};
}  // namespace capsules
