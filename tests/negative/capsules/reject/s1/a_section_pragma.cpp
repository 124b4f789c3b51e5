// S1: a pragma moves all that follows into another section.
#include "core/types.hpp"
#pragma clang section bss = ".process"  // <- S1
namespace capsules {
constinit u32 g_word = 0;
}  // namespace capsules
