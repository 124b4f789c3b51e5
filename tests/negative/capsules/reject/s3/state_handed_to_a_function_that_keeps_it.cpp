// S3: the lambda passes the state on, and the member function remembers it.
#include "kernel/driver.hpp"
namespace capsules {
struct State { u32 count = 0; };
class Driver {
 public:
  using ProcessGrant = kernel::Grant<State, 0, 0, 0>;
  constexpr explicit Driver(ProcessGrant apps) : m_apps{apps} {}
  void note(kernel::ProcessId process) {
    (void)m_apps.enter(process, [this](State& app, kernel::GrantAccess&) { keep(app); });
  }
  u32 last() const { return m_last ? m_last->count : 0; }

 private:
  void keep(State& app) { m_last = app; }  // <- S3
  ProcessGrant m_apps;
  core::OptionalRef<State> m_last{};  // <- S3
};
}  // namespace capsules
