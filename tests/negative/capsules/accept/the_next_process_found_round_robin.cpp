// accept: an optional id is assigned from inside of the lambda: a value, no reference.
#include <optional>

#include "kernel/driver.hpp"
namespace capsules {
std::optional<kernel::ProcessId> next(kernel::Grant<u32, 0, 0, 0> apps, u8 after) {
  std::optional<kernel::ProcessId> found{};
  apps.each_from(static_cast<u8>(after + 1), [&](u32& app, kernel::GrantAccess& access) {
    if (app != 0) found = access.process();
    return !found;
  });
  return found;
}
}  // namespace capsules
