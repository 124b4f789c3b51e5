// S10: the builtins behind atomics need no header.
#include "core/types.hpp"
namespace capsules {
void tick(u32& count) { __atomic_fetch_add(&count, 1u, __ATOMIC_RELAXED); }  // <- S10
}  // namespace capsules
