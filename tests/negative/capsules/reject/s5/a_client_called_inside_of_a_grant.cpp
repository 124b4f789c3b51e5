// S5: the client is told while the state is open: it may come back and want the same grant.
#include "kernel/driver.hpp"
namespace capsules {
struct Listener {
  virtual void changed(u32 count) = 0;

 protected:
  ~Listener() = default;
};
class Driver {
 public:
  using ProcessGrant = kernel::Grant<u32, 0, 0, 0>;
  constexpr Driver(Listener& listener, ProcessGrant apps) : m_listener{listener}, m_apps{apps} {}
  void count(kernel::ProcessId process) {
    (void)m_apps.enter(process, [&](u32& app, kernel::GrantAccess&) { m_listener.changed(++app); });  // <- S5
  }

 private:
  Listener& m_listener;
  ProcessGrant m_apps;
};
}  // namespace capsules
