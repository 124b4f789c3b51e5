// S5: the lambda has a name, and is written before the call.
#include "kernel/driver.hpp"
namespace capsules {
u32 peek(kernel::Grant<u32, 0, 0, 0> apps, kernel::ProcessId process) {
  core::OptionalRef<u32> kept{};
  const auto body = [&](u32& app, kernel::GrantAccess&) { kept = app; };  // <- S5
  (void)apps.enter(process, body);
  return kept ? *kept : 0;
}
}  // namespace capsules
