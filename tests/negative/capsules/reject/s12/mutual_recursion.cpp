// S12: two functions that call each other.
#include "core/types.hpp"
namespace capsules {
bool odd(u32 number);
bool even(u32 number) { return number == 0 || odd(number - 1); }  // <- S12
bool odd(u32 number) { return number != 0 && even(number - 1); }  // <- S12
}  // namespace capsules
