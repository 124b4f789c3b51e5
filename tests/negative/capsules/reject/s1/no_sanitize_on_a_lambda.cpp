// S1: the same on a lambda, where an attribute may stand in the middle.
#include "core/types.hpp"
namespace capsules {
u32 shifted(u32 value, u32 by) {
  return [&] [[clang::no_sanitize("shift")]] { return value << by; }();  // <- S1
}
}  // namespace capsules
