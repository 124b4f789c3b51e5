// accept: the access is used inside of the lambda that got it.
#include "kernel/driver.hpp"
namespace capsules {
enum class Upcall : u32 { Fired };
void tell(kernel::Grant<u32, 1, 0, 0> apps, kernel::ProcessId process, u32 now) {
  (void)apps.enter_existing(process, [&](u32& app, kernel::GrantAccess& access) {
    if (app == 0) return;
    app = 0;
    (void)access.schedule(Upcall::Fired, now, 0, 0);
  });
}
}  // namespace capsules
