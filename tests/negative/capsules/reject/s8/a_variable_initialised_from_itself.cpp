// S8: the name is in scope in its own initialiser, here inside of a lambda.
#include "core/types.hpp"
namespace capsules {
u32 next() {
  const u32 value = [&] { return value + 1; }();  // <- S8
  return value;
}
}  // namespace capsules
