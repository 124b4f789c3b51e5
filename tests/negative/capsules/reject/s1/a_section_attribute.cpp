// S1: data placed into a section of the linker's, for instance one that is executed.
#include "core/types.hpp"
namespace capsules {
[[gnu::section(".text")]] constinit u32 g_word = 7;  // <- S1
}  // namespace capsules
