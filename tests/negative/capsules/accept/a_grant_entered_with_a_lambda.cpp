// accept: the state is changed inside of the lambda, and a value comes back.
#include "kernel/driver.hpp"
namespace capsules {
struct State { u32 count = 0; };
class Counter {
 public:
  using ProcessGrant = kernel::Grant<State, 1, 0, 0>;
  constexpr explicit Counter(ProcessGrant apps) : m_apps{apps} {}
  kernel::CommandReturn count(kernel::ProcessId caller, u32 by) {
    const auto counted = m_apps.enter(caller, [&](State& app, kernel::GrantAccess&) {
      app.count += by;
      return app.count;
    });
    if (!counted) return kernel::CommandReturn::failure(counted.error());
    return kernel::CommandReturn::success(*counted);
  }

 private:
  ProcessGrant m_apps;
};
}  // namespace capsules
