// S4: state that no object owns, and no board sees.
#include "core/types.hpp"
namespace capsules {
u32 next_number() {
  static u32 last = 0;  // <- S4
  return ++last;
}
}  // namespace capsules
