// S12: the call stands in a default argument, and is evaluated at each call.
#include "core/types.hpp"
namespace capsules {
u32 next(u32 value);
u32 after(u32 value, u32 add = next(1)) { return value + add; }
u32 next(u32 value) { return after(value); }  // <- S12
}  // namespace capsules
