// S5: auto& in the lambda's parameters hides that it is the state that leaves.
#include "kernel/driver.hpp"
namespace capsules {
u32 peek(kernel::Grant<u32, 0, 0, 0> apps, kernel::ProcessId process) {
  core::OptionalRef<u32> kept{};
  (void)apps.enter(process, [&](auto& app, auto&) { kept = app; });  // <- S5
  return kept ? *kept : 0;
}
}  // namespace capsules
