// S8: one member of two is set.
#include "core/types.hpp"
namespace capsules {
struct Pair { explicit Pair(u32 value) : a{value} {} u32 a; u32 b; };  // <- S8
}  // namespace capsules
