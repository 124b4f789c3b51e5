// S11: the optional makes the object, out of sight.
#include <optional>

#include "kernel/driver.hpp"
namespace capsules {
void disturb() {
  std::optional<kernel::DeferredCall> call{};
  call.emplace(u8{0}).raise();  // <- S11
}
}  // namespace capsules
