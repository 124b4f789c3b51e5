// S1: the compiler believes that the function changes nothing, and drops calls.
#include "core/types.hpp"
namespace capsules {
inline constinit u32 g_calls = 0;
[[gnu::pure]] u32 next() { return ++g_calls; }  // <- S1
}  // namespace capsules
