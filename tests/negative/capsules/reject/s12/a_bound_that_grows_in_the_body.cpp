// S12: for every element that is done, one more is added.
#include "core/types.hpp"
namespace capsules {
u32 work(u32 count) {
  u32 done = 0;
  for (u32 step = 0; step < count; ++step) {  // <- S12
    ++done;
    ++count;
  }
  return done;
}
}  // namespace capsules
