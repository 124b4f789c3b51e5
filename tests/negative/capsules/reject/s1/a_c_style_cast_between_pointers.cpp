// S1: a C-style cast is a reinterpret_cast that nobody can search for.
#include "core/types.hpp"
namespace capsules {
u16 low_half(const u32& value) { return *(const u16*)&value; }  // <- S1
}  // namespace capsules
