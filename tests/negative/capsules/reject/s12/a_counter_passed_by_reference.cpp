// S12: the function that gets the counter sets it back.
#include "core/types.hpp"
namespace capsules {
void rewind(u32& place) { place = 0; }
u32 retries(u32 bound) {
  u32 count = 0;
  for (u32 step = 0; step < bound; ++step) {  // <- S12
    if (++count % 2 == 0) rewind(step);
  }
  return count;
}
}  // namespace capsules
