// S1: a type that may lie over any other.
#include "core/types.hpp"
namespace capsules {
using Any = u32 __attribute__((may_alias));  // <- S1
Any both(Any value) { return value; }
}  // namespace capsules
