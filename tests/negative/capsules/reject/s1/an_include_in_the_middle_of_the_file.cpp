// S1: an include between two functions, far from the others.
#include "core/types.hpp"
namespace capsules {
inline constexpr u32 kAnswer = 1;
}  // namespace capsules
#include <cstdlib>  // <- S1
namespace capsules {
u32 answer() { return kAnswer; }
}  // namespace capsules
