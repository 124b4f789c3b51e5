// S8: = default initialises nothing.
#include "core/types.hpp"
namespace capsules {
struct Level { constexpr Level() = default; u32 now; };  // <- S8
}  // namespace capsules
