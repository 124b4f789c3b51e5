// S11: another capsule's deferred call is raised by its number.
#include "kernel/driver.hpp"
namespace capsules {
void disturb() { kernel::DeferredCall{0}.raise(); }  // <- S11
}  // namespace capsules
