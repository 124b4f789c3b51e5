// S2: the template narrows for some of its arguments only.
#include "core/types.hpp"
namespace capsules {
template <class To>
To converted(u32 value) { return value; }  // <- S2
u8 low(u32 value) { return converted<u8>(value); }
}  // namespace capsules
