// S12: the step is a parameter, and may be 0.
#include "core/types.hpp"
namespace capsules {
u32 steps(u32 bound, u32 stride) {
  u32 count = 0;
  for (u32 place = 0; place < bound; place += stride) ++count;  // <- S12
  return count;
}
}  // namespace capsules
