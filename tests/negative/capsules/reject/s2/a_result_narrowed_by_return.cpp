// S2: the sum of two bytes does not fit into a byte.
#include "core/types.hpp"
namespace capsules {
u8 sum(u8 a, u8 b) { return a + b; }  // <- S2
}  // namespace capsules
