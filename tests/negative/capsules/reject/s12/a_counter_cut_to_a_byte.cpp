// S12: the lowest byte of the counter is always below a bound of more than a byte.
#include "core/types.hpp"
namespace capsules {
u32 work(u32 count) {
  u32 done = 0;
  for (u32 step = 0; static_cast<u8>(step) < count; ++step) ++done;  // <- S12
  return done;
}
}  // namespace capsules
