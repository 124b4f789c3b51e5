// S12: a do loop that divides until nothing is left.
#include "core/types.hpp"
namespace capsules {
u32 digits(u32 value) {
  u32 count = 0;
  do ++count;  // <- S12
  while ((value /= 10) != 0);
  return count;
}
}  // namespace capsules
