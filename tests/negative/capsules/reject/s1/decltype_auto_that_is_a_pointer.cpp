// S1: decltype(auto) keeps a pointer's type as it is.
#include "core/types.hpp"
namespace capsules {
u32 doubled(u32 value) {
  decltype(auto) place = &value;  // <- S1
  return 2 * *place;  // <- S1
}
}  // namespace capsules
