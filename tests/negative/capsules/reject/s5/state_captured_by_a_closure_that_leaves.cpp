// S5: the lambda returns another one, which refers to the state.
#include "kernel/driver.hpp"
namespace capsules {
u32 later(kernel::Grant<u32, 0, 0, 0> apps, kernel::ProcessId process) {
  const auto read = apps.enter(process, [](u32& app, kernel::GrantAccess&) { return [&app] { return app; }; });  // <- S5
  return read ? (*read)() : 0;
}
}  // namespace capsules
