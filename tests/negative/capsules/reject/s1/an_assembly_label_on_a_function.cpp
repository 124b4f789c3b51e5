// S1: the function's name in the object file is another one's.
#include "core/types.hpp"
namespace capsules {
u32 harmless() __asm__("bulkhead_check_failed_quietly");  // <- S1
}  // namespace capsules
