// S12: the lambda tells the bound anew each time, and the body changes what it tells.
#include "core/types.hpp"
namespace capsules {
u32 work(u32 count) {
  const auto bound = [&] { return count; };
  u32 done = 0;
  for (u32 step = 0; step < bound(); ++step) ++done, ++count;  // <- S12
  return done;
}
}  // namespace capsules
