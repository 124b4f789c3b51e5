// S5: the lambda returns the state itself, and enter hands it on.
#include "kernel/driver.hpp"
namespace capsules {
struct State { u32 count = 0; };
u32 peek(kernel::Grant<State, 0, 0, 0> apps, kernel::ProcessId process) {
  const auto state = apps.enter(process, [](State& app, kernel::GrantAccess&) { return core::OptionalRef<State>{app}; });  // <- S5
  return state && *state ? (**state).count : 0;
}
}  // namespace capsules
