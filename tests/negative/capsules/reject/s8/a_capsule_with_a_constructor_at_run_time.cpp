// S8: a constructor that is not constexpr runs before main.
#include "kernel/driver.hpp"
namespace capsules {
class Late final : public kernel::DeferredCallClient {
 public:
  explicit Late(u32 limit) : m_limit{limit} {}  // <- S8
  void deferred_call() override { ++m_limit; }

 private:
  u32 m_limit = 0;
};
}  // namespace capsules
