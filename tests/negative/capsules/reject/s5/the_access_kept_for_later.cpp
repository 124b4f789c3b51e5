// S5: the access is used after the grant has been closed.
#include "kernel/driver.hpp"
namespace capsules {
u32 waiting(kernel::Grant<u32, 1, 0, 0> apps, kernel::ProcessId process) {
  core::OptionalRef<kernel::GrantAccess> kept{};
  (void)apps.enter(process, [&](u32&, kernel::GrantAccess& access) { kept = access; });  // <- S5
  return kept ? kept->pending_upcalls() : 0;
}
}  // namespace capsules
