// S1: the init capture is a pointer; the lambda's body looks like any other.
#include "core/types.hpp"
namespace capsules {
u32 read(u32 value) {
  const auto look = [place = &value] { return *place; };  // <- S1
  return look();
}
}  // namespace capsules
