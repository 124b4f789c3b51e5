// S12: shifted left, the counter becomes 0 and stays below the bound.
#include "core/types.hpp"
namespace capsules {
u32 bits(u32 bound) {
  u32 count = 0;
  for (u32 bit = 1; bit < bound; bit <<= 1) ++count;  // <- S12
  return count;
}
}  // namespace capsules
