// S1: the pointer lives in the condition only.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 head(std::array<u32, 2>& values, bool second) {
  if (auto* place = second ? &values[1] : &values[0]; place != nullptr) return *place;  // <- S1
  return 0;
}
}  // namespace capsules
