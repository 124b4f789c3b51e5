// S1: the heap, although there is none.
#include "core/types.hpp"
namespace capsules {
void make() {
  auto value = new u32{7};  // <- S1
  delete value;  // <- S1
}
}  // namespace capsules
