// S8: the struct has no initialisers and the local has no braces.
#include "core/types.hpp"
namespace capsules {
struct Pair { u32 a; u32 b; };  // <- S8
u32 sum() {
  Pair pair;  // <- S8
  pair.a = 1;
  pair.b = 2;
  return pair.a + pair.b;
}
}  // namespace capsules
