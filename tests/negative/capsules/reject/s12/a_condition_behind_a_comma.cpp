// S12: the comparison is there, and its result is thrown away.
#include "core/types.hpp"
namespace capsules {
u32 work(u32 count, const bool& more) {
  u32 done = 0;
  for (u32 step = 0; (void)(step < count), more; ++step) ++done;  // <- S12
  return done;
}
}  // namespace capsules
