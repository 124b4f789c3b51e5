// S12: the lambda captures the counter by reference.
#include "core/types.hpp"
namespace capsules {
u32 retries(u32 bound) {
  u32 count = 0;
  for (u32 step = 0; step < bound; ++step) {  // <- S12
    const auto again = [&] { step = 0; };
    if (++count % 2 == 0) again();
  }
  return count;
}
}  // namespace capsules
