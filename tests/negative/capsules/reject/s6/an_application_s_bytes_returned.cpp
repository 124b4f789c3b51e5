// S6: the view of the application's buffer leaves the grant.
#include "kernel/driver.hpp"
namespace capsules {
u32 room(kernel::Grant<u32, 0, 0, 1> apps, kernel::ProcessId process) {
  const auto bytes = apps.enter(process, [](u32&, kernel::GrantAccess& access) { return access.read_write(0); });  // <- S6
  return bytes ? bytes->size() : 0;
}
}  // namespace capsules
