// S12: the textbook's factorial.
#include "core/types.hpp"
namespace capsules {
u32 factorial(u32 number) { return number == 0 ? 1 : number * factorial(number - 1); }  // <- S12
}  // namespace capsules
