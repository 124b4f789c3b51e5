// S12: the counter runs away from its bound.
#include "core/types.hpp"
namespace capsules {
u32 steps(u32 bound) {
  u32 count = 0;
  for (u32 place = 1; place < bound; --place) ++count;  // <- S12
  return count;
}
}  // namespace capsules
