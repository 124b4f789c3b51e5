// S11: the kernel's loop takes deferred calls; a capsule that does makes somebody wait for ever.
#include "kernel/driver.hpp"
namespace capsules {
u32 steal() { return kernel::take_deferred_call(); }  // <- S11
}  // namespace capsules
