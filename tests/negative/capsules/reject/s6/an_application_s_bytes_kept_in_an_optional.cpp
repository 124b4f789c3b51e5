// S6: the buffer is used after the grant has been closed.
#include <optional>

#include "kernel/driver.hpp"
namespace capsules {
u32 room(kernel::Grant<u32, 0, 0, 1> apps, kernel::ProcessId process) {
  std::optional<kernel::WritableBytes> kept{};
  (void)apps.enter(process, [&](u32&, kernel::GrantAccess& access) { kept.emplace(access.read_write(0)); });  // <- S6
  return kept ? kept->size() : 0;
}
}  // namespace capsules
