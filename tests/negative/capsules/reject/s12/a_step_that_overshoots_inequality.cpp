// S12: != with a step of two never meets an odd bound.
#include "core/types.hpp"
namespace capsules {
u32 pairs(u32 bound) {
  u32 count = 0;
  for (u32 place = 0; place != bound; place += 2) ++count;  // <- S12
  return count;
}
}  // namespace capsules
