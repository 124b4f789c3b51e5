// accept: the whole state is assigned, some members named.
#include "kernel/driver.hpp"
namespace capsules {
struct State {
  u32 armed = 0;
  u32 expiry = 0;
};
core::Result<> arm(kernel::Grant<State, 1, 0, 0> apps, kernel::ProcessId caller, u32 expiry) {
  return apps.enter(caller, [&](State& app, kernel::GrantAccess&) { app = {.armed = 1, .expiry = expiry}; });
}
}  // namespace capsules
