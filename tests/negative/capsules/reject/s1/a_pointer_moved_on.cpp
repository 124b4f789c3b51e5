// S1: the place behind a place, for a walk over bytes.
#include "core/types.hpp"
namespace capsules {
const u8* behind(const u8* place) {  // <- S1
  return place + 1;  // <- S1
}
}  // namespace capsules
