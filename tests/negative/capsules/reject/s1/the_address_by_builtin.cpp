// S1: what std::addressof is made of.
#include "core/types.hpp"
namespace capsules {
bool same_place(const u32& a, const u32& b) { return __builtin_addressof(a) == __builtin_addressof(b); }  // <- S1
}  // namespace capsules
