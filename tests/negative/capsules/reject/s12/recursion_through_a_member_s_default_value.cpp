// S12: the default value of a member calls the function that makes the object.
#include "core/types.hpp"
namespace capsules {
u32 depth(u32 left);
struct Probe { u32 left = 0; u32 below = left == 0 ? 0 : depth(left - 1); };  // <- S12
u32 depth(u32 left) { return 1 + Probe{.left = left}.below; }  // <- S12
}  // namespace capsules
