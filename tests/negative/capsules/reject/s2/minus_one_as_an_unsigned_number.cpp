// S2: -1 for "none".
#include "core/types.hpp"
namespace capsules {
struct Slot { u32 next = -1; };  // <- S2
}  // namespace capsules
