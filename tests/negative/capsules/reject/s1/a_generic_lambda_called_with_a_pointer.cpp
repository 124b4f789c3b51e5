// S1: auto in the lambda's parameter takes a pointer as well.
#include "core/types.hpp"
namespace capsules {
u32 read(u32 value) {
  return [](auto place) { return *place; }(&value);  // <- S1
}
}  // namespace capsules
