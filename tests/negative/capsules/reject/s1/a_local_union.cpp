// S1: the union lives in a function's body, for one conversion.
#include "core/types.hpp"
namespace capsules {
u32 bits_of(float value) {
  union { float from; u32 to; } both{.from = value};  // <- S1
  return both.to;
}
}  // namespace capsules
