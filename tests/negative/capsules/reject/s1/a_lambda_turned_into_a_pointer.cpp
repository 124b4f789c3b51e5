// S1: the plus makes a function pointer of a lambda, and auto hides it.
#include "core/types.hpp"
namespace capsules {
u32 twice(u32 value) {
  const auto call = +[](u32 x) { return 2 * x; };  // <- S1
  return call(value);  // <- S1
}
}  // namespace capsules
