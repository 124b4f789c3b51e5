// accept: each() with a lambda that notes a bool outside.
#include "kernel/driver.hpp"
namespace capsules {
bool anybody_waits(kernel::Grant<u32, 0, 0, 0> apps) {
  bool found = false;
  apps.each([&](u32& app, kernel::GrantAccess&) { found = found || app != 0; });
  return found;
}
}  // namespace capsules
