// S1: data placed by attribute, outside of the islands.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
[[gnu::section(".noinit")]] constinit u32 g_boots = 0;  // <- S1
}  // namespace kernel
