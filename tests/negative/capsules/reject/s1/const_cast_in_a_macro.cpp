// S1: a macro of the file's own hides the cast; the place of use is what counts.
#include "core/types.hpp"
#define WRITABLE(type, value) const_##cast<type&>(value)  // <- S11
namespace capsules {
void clear(const u32& value) { WRITABLE(u32, value) = 0; }  // <- S1
}  // namespace capsules
