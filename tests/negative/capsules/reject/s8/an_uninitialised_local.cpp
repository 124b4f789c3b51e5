// S8: the local has a value on one path only.
#include "core/types.hpp"
namespace capsules {
u32 chosen(bool first, u32 value) {
  u32 result;  // <- S8
  if (first) result = value;
  else result = 0;
  return result;
}
}  // namespace capsules
