// S12: from 2^24 on adding one changes nothing.
#include "core/types.hpp"
namespace capsules {
u32 work(u32 count) {
  u32 done = 0;
  for (float step = 0; step < static_cast<float>(count); step += 1) ++done;  // <- S12
  return done;
}
}  // namespace capsules
