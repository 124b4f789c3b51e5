// accept: counted and something else: the count alone bounds it.
#include "core/types.hpp"
namespace capsules {
u32 attempts(u32 limit, bool& done) {
  u32 count = 0;
  for (u32 step = 0; step < limit && !done; ++step) done = ++count == 7;
  return count;
}
}  // namespace capsules
