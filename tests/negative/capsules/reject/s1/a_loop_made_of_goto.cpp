// S1: a label and a jump back.
#include "core/types.hpp"
namespace capsules {
u32 up_to(u32 limit) {
  u32 count = 0;
again:
  ++count;
  if (count < limit) goto again;  // <- S1
  return count;
}
}  // namespace capsules
