// S8: assigned in the constructor's body, and only on one path.
#include "core/types.hpp"
namespace capsules {
struct Level { explicit Level(u32 value) { if (value != 0) now = value; } u32 now; };  // <- S8
}  // namespace capsules
