// S2: a prefetch takes any address.
#include "core/types.hpp"
namespace capsules {
void warm(const u32& value) { __builtin_prefetch(&value); }  // <- S2
}  // namespace capsules
