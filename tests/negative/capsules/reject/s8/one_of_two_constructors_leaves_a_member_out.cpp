// S8: the constructor from a number initialises, the other one does not.
#include "core/types.hpp"
namespace capsules {
struct Level { explicit Level(u32 value) : now{value} {} Level() {} u32 now; };  // <- S8
}  // namespace capsules
