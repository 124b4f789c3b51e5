// S12: the step is a constant of another file's, and is 0.
#include "core/types.hpp"
namespace capsules {
inline constexpr u32 kStride = 0;
u32 steps(u32 bound) {
  u32 count = 0;
  for (u32 place = 0; place < bound; place += kStride) ++count;  // <- S12
  return count;
}
}  // namespace capsules
