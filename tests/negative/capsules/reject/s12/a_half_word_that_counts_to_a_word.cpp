// S12: the bound is a word and the counter half a word.
#include "core/types.hpp"
namespace capsules {
u32 steps(u32 bound) {
  u32 count = 0;
  for (u16 step = 0; step < bound; ++step) ++count;  // <- S12
  return count;
}
}  // namespace capsules
