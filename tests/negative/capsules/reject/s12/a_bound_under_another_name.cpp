// S12: the bound is a const reference, to a variable that the body changes.
#include "core/types.hpp"
namespace capsules {
u32 work(u32 count) {
  const u32& bound = count;
  u32 done = 0;
  for (u32 step = 0; step < bound; ++step) ++done, ++count;  // <- S12
  return done;
}
}  // namespace capsules
