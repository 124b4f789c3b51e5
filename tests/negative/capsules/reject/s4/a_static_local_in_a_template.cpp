// S4: as many counters as there are instances of the template.
#include "core/types.hpp"
namespace capsules {
template <class Tag>
u32 next_number() {
  static u32 last = 0;  // <- S4
  return ++last;
}
}  // namespace capsules
