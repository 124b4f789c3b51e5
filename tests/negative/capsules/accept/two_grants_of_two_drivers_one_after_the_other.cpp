// accept: the second enter begins when the first one has ended.
#include "kernel/driver.hpp"
namespace capsules {
u32 moved(kernel::Grant<u32, 0, 0, 0> apps, kernel::ProcessId from, kernel::ProcessId to) {
  const u32 amount = apps.enter(from, [](u32& app, kernel::GrantAccess&) { return std::exchange(app, 0u); }).value_or(0);
  (void)apps.enter(to, [&](u32& app, kernel::GrantAccess&) { app += amount; });
  return amount;
}
}  // namespace capsules
