// S4: the initial value is computed before main, when nothing works yet.
#include "core/types.hpp"
namespace capsules {
u32 seed();
u32 g_seed = seed();  // <- S4
}  // namespace capsules
