// S1: an out parameter by pointer, because the caller may not want the answer.
#include "core/types.hpp"
namespace capsules {
void count_to(u32 value, u32* out) {  // <- S1
  if (out != nullptr) *out = value;  // <- S1
}
}  // namespace capsules
