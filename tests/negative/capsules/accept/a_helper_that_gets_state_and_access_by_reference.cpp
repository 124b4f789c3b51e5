// accept: inside of the lambda both are passed on to a function that keeps neither.
#include <algorithm>

#include "kernel/driver.hpp"
namespace capsules {
struct Request {
  u32 wanted = 0;
  u32 given = 0;
};
u32 missing(const Request& app, kernel::GrantAccess& access) {
  const u32 goal = std::min(app.wanted, access.read_write(0).size());
  return goal - std::min(goal, app.given);
}
u32 missing_bytes(kernel::Grant<Request, 0, 0, 1> apps, kernel::ProcessId process) {
  return apps.enter_existing(process, [](Request& app, kernel::GrantAccess& access) { return missing(app, access); }).value_or(0);
}
}  // namespace capsules
