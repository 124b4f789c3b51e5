// S1: the address of a local, taken to be passed on in the same breath.
#include "core/types.hpp"
namespace capsules {
bool same_place(const u32& a, const u32& b) { return &a == &b; }  // <- S1
}  // namespace capsules
