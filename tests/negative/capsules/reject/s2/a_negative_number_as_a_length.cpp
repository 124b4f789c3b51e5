// S2: a negative number becomes a huge length.
#include "core/types.hpp"
namespace capsules {
u32 room(i32 difference) {
  const u32 free = difference;  // <- S2
  return free;
}
}  // namespace capsules
