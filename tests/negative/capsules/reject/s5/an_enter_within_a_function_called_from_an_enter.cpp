// S5: the inner enter is in a member function that the lambda calls.
#include "kernel/driver.hpp"
namespace capsules {
class Driver {
 public:
  using ProcessGrant = kernel::Grant<u32, 0, 0, 0>;
  constexpr explicit Driver(ProcessGrant apps) : m_apps{apps} {}
  void add(kernel::ProcessId a, kernel::ProcessId b) {
    (void)m_apps.enter(a, [&](u32& app, kernel::GrantAccess&) { app += count(b); });  // <- S5
  }

 private:
  u32 count(kernel::ProcessId process) {
    return m_apps.enter(process, [](u32& app, kernel::GrantAccess&) { return app; }).value_or(0);
  }
  ProcessGrant m_apps;
};
}  // namespace capsules
