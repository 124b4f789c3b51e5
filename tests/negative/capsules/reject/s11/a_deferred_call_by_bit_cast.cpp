// S11: a handle on somebody else's deferred call, from its number.
#include <bit>

#include "kernel/driver.hpp"
namespace capsules {
void disturb() { std::bit_cast<kernel::DeferredCall>(u8{0}).raise(); }  // <- S11
}  // namespace capsules
