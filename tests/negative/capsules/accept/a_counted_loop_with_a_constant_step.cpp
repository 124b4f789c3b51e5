// accept: a constant step other than one, with < as the comparison and a bound that leaves room.
#include "core/types.hpp"
namespace capsules {
u32 bits_of(u32 word) {
  u32 count = 0;
  for (u32 bit = 0; bit < 32; bit += 4) count += word >> bit & 0xf;
  return count;
}
}  // namespace capsules
