// accept: the completion runs in the kernel's loop, not in the call that asked for it.
#include "kernel/driver.hpp"
namespace capsules {
class Later final : public kernel::DeferredCallClient {
 public:
  constexpr explicit Later(kernel::DeferredCall later) : m_later{later} {}
  void ask() {
    m_waiting = true;
    m_later.raise();
  }
  void deferred_call() override { m_waiting = false; }

 private:
  kernel::DeferredCall m_later;
  bool m_waiting = false;
};
}  // namespace capsules
