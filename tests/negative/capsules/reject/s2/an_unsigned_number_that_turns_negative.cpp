// S2: beyond half of its range the number is negative.
#include "core/types.hpp"
namespace capsules {
i32 distance(u32 from, u32 to) { return to - from; }  // <- S2
}  // namespace capsules
