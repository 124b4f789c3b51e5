// S2: a bit-field keeps the lowest bits of what is assigned.
#include "core/types.hpp"
namespace capsules {
struct Flags { u32 priority : 3 = 0; };
void set(Flags& flags, u32 priority) { flags.priority = priority; }  // <- S2
}  // namespace capsules
