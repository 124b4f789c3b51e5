// S1: a macro named INTERNAL is a section attribute.
#include "core/types.hpp"
#define INTERNAL [[gnu::section(".kernel_state")]]  // <- S11
namespace capsules {
INTERNAL constinit u32 g_word = 7;  // <- S1
}  // namespace capsules
