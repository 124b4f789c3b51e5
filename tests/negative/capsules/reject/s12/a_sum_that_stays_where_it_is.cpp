// S12: the counter rises and what is added to it falls.
#include "core/types.hpp"
namespace capsules {
u32 work(u32 count, u32 rest) {
  u32 done = 0;
  for (u32 step = 0; step + rest < count; ++step) ++done, --rest;  // <- S12
  return done;
}
}  // namespace capsules
