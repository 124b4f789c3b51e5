// S1: a declaration of one's own goes round the list of headers.
#include "core/types.hpp"
extern "C" void* memcpy(void* to, const void* from, usize count);  // <- S1
namespace capsules {
void copy(u32& to, const u32& from) { memcpy(&to, &from, sizeof to); }  // <- S1
}  // namespace capsules
