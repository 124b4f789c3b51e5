// S1: the pointer stands in a default argument, which is evaluated at every call.
#include "core/types.hpp"
namespace capsules {
inline constinit u32 g_level = 0;
u32 twice(u32 value = *&g_level) { return 2 * value; }  // <- S1
}  // namespace capsules
