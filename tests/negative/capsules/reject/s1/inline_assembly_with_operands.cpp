// S1: assembly whose operands write memory.
#include "core/types.hpp"
namespace capsules {
u32 swapped(u32 value) {
  __asm__ __volatile__("" : "+r"(value));  // <- S1
  return value;
}
}  // namespace capsules
