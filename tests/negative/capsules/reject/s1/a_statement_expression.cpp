// S1: a statement expression of one's own; TRY is the only one there is.
#include "core/types.hpp"
namespace capsules {
u32 larger(u32 a, u32 b) {
  return ({ const u32 first = a; first > b ? first : b; });  // <- S1
}
}  // namespace capsules
