// S1: alloca takes stack by a number that nobody bounded.
#include "core/types.hpp"
namespace capsules {
bool room(u32 count) { return __builtin_alloca(count) != nullptr; }  // <- S1
}  // namespace capsules
