// S1: a type that may lie over any other.
#include "core/types.hpp"
namespace capsules {
struct [[gnu::may_alias]] Any { u32 value = 0; };  // <- S1
Any both(Any value) { return value; }
}  // namespace capsules
