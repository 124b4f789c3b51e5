// S1: a symbol of the linker script, to find the end of RAM.
#include "core/types.hpp"
namespace capsules {
extern u32 g_ram_end;  // <- S1
u32 last() { return g_ram_end; }
}  // namespace capsules
