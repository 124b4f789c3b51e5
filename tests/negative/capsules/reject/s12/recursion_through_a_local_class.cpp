// S12: the local class's member function calls the function in which the class stands.
#include "core/types.hpp"
namespace capsules {
u32 count(u32 left) {
  struct Rest { u32 left = 0; u32 counted() const { return left == 0 ? 0 : 1 + count(left - 1); } };  // <- S12
  return Rest{.left = left}.counted();  // <- S12
}
}  // namespace capsules
