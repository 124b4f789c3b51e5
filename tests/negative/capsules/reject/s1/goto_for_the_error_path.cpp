// S1: goto to the end of the function, as in C.
#include "core/types.hpp"
namespace capsules {
u32 checked(u32 value) {
  u32 result = 0;
  if (value > 9) goto out;  // <- S1
  result = value;
out:
  return result;
}
}  // namespace capsules
