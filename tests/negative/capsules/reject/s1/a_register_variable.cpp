// S1: a local that is a processor register.
#include "core/types.hpp"
namespace capsules {
u32 stack_pointer() {
  register u32 value asm("sp") = 0;  // <- S1
  return value;
}
}  // namespace capsules
