// S1: labels as values, for a fast interpreter.
#include "core/types.hpp"
namespace capsules {
u32 step(bool up) {
  goto *(up ? &&rise : &&fall);  // <- S1
rise:
  return 1;
fall:
  return 0;
}
}  // namespace capsules
