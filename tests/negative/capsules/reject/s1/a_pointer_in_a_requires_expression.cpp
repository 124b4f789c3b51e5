// S1: inside a requires-expression a pointer parameter looks like mere syntax, and the body uses one.
#include "core/types.hpp"
namespace capsules {
template <class T>
concept Steppable = requires(T place) { ++place; *place; };
template <Steppable T>
auto after(T place) { return *++place; }  // <- S1
u32 second(u32 value) { return after(&value); }  // <- S1
}  // namespace capsules
