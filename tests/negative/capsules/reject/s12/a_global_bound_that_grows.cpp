// S12: the bound is a global, which the body changes.
#include "core/types.hpp"
namespace capsules {
inline constinit u32 g_count = 1;
u32 work() {
  u32 done = 0;
  for (u32 step = 0; step < g_count; ++step) ++done, ++g_count;  // <- S12
  return done;
}
}  // namespace capsules
