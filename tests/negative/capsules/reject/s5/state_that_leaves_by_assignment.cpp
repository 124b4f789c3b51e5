// S5: the state of a process is remembered beyond the call that opened the grant.
#include "kernel/driver.hpp"
namespace capsules {
struct State { u32 count = 0; };
class Driver {
 public:
  using ProcessGrant = kernel::Grant<State, 0, 0, 0>;
  constexpr explicit Driver(ProcessGrant apps) : m_apps{apps} {}
  u32 peek(kernel::ProcessId process) {
    core::OptionalRef<State> kept{};
    (void)m_apps.enter(process, [&](State& app, kernel::GrantAccess&) { kept = app; });  // <- S5
    return kept ? kept->count : 0;
  }

 private:
  ProcessGrant m_apps;
};
}  // namespace capsules
