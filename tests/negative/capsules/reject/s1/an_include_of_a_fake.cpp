// S1: fakes are for tests, and nobody checks what stands in them.
#include "hil/leds_fake.hpp"  // <- S1
namespace capsules {
hil::LedsFake& lamps(hil::LedsFake& fake [[clang::lifetimebound]]) { return fake; }
}  // namespace capsules
