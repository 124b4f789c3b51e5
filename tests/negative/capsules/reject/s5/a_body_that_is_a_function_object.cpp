// S5: the body is an object with a call operator, and keeps what it is called with.
#include "kernel/driver.hpp"
namespace capsules {
struct Keep {
  core::OptionalRef<u32>& kept;  // <- S3
  void operator()(u32& app, kernel::GrantAccess&) const { kept = app; }  // <- S5
};
u32 peek(kernel::Grant<u32, 0, 0, 0> apps, kernel::ProcessId process) {
  core::OptionalRef<u32> kept{};
  (void)apps.enter(process, Keep{kept});  // <- S3
  return kept ? *kept : 0;
}
}  // namespace capsules
