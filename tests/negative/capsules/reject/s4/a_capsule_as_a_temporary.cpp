// S4: the same without a name.
#include "kernel/driver.hpp"
namespace capsules {
class Quiet final : public kernel::DeferredCallClient {
 public:
  void deferred_call() override {}
};
void once() { Quiet{}.deferred_call(); }  // <- S4
}  // namespace capsules
