// S5: the lambda returns the access, and auto takes it out of the grant.
#include "kernel/driver.hpp"
namespace capsules {
u32 waiting(kernel::Grant<u32, 1, 0, 0> apps, kernel::ProcessId process) {
  const auto access = apps.enter(process, [](u32&, kernel::GrantAccess& inner) { return inner; });  // <- S5
  return access ? access->pending_upcalls() : 0;
}
}  // namespace capsules
