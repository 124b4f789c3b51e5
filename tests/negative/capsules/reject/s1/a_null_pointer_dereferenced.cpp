// S1: the null pointer trick for the type of a member, in code that is evaluated.
#include "core/types.hpp"
namespace capsules {
struct State { u32 value = 0; };
u32 invented() { return static_cast<const State*>(nullptr)->value; }  // <- S1
}  // namespace capsules
