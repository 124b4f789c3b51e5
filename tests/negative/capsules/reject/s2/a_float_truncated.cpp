// S2: a float beyond the range of the integer is undefined.
#include "core/types.hpp"
namespace capsules {
u32 degrees(float value) { return value; }  // <- S2
}  // namespace capsules
