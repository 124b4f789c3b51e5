// S5: the capsule remembers the state that it entered last.
#include "kernel/driver.hpp"
namespace capsules {
struct State { u32 count = 0; };
class Driver {
 public:
  using ProcessGrant = kernel::Grant<State, 0, 0, 0>;
  constexpr explicit Driver(ProcessGrant apps) : m_apps{apps} {}
  void note(kernel::ProcessId process) {
    (void)m_apps.enter(process, [this](State& app, kernel::GrantAccess&) { m_last = app; });  // <- S5
  }

 private:
  ProcessGrant m_apps;
  core::OptionalRef<State> m_last{};  // <- S3
};
}  // namespace capsules
