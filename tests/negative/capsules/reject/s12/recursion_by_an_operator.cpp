// S12: the comparison is defined by itself with the sides exchanged.
#include "core/types.hpp"
namespace capsules {
struct Age { u32 ticks = 0; };
bool operator<(Age a, Age b) { return a.ticks != 0 && b < a; }  // <- S12
}  // namespace capsules
