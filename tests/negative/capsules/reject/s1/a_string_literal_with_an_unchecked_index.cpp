// S1: a literal is a C array: its index is checked by nobody.
#include "core/types.hpp"
namespace capsules {
char digit(u32 value) {
  return "0123456789abcdef"[value];  // <- S1
}
}  // namespace capsules
