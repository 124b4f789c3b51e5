// S5: a copy of the access has the process's reference in it.
#include <optional>

#include "kernel/driver.hpp"
namespace capsules {
u32 waiting(kernel::Grant<u32, 1, 0, 0> apps, kernel::ProcessId process) {
  std::optional<kernel::GrantAccess> kept{};
  (void)apps.enter(process, [&](u32&, kernel::GrantAccess& access) { kept.emplace(access); });  // <- S5
  return kept ? kept->pending_upcalls() : 0;
}
}  // namespace capsules
