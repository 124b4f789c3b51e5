// S8: decoded arguments, filled field by field.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
u32 decoded(u32 first, bool wide) {
  u32 argument;  // <- S8
  if (wide) argument = first << 1;
  else argument = first;
  return argument;
}
}  // namespace kernel
