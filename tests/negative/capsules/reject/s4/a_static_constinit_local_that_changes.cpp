// S4: constinit says how it begins, not that it does not change.
#include "core/types.hpp"
namespace capsules {
u32 next_number() {
  static constinit u32 last = 0;  // <- S4
  return ++last;
}
}  // namespace capsules
