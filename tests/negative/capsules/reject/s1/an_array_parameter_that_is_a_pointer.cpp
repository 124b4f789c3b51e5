// S1: brackets in a parameter are a pointer.
#include "core/types.hpp"
namespace capsules {
u32 first(const u32 values[]) {  // <- S1
  return values[0];  // <- S1
}
}  // namespace capsules
