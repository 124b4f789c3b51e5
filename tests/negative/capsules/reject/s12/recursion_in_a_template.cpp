// S12: the template calls its own instance.
#include "core/types.hpp"
namespace capsules {
template <class T>
T power(T base, u32 exponent) { return exponent == 0 ? T{1} : base * power(base, exponent - 1); }  // <- S12
u32 cube(u32 value) { return power(value, 3); }
}  // namespace capsules
