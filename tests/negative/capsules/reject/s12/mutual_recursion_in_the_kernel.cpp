// S12: the loader removes, and the remover loads.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
u32 unload(u32 left);
u32 load(u32 left) { return left == 0 ? 0 : unload(left - 1); }  // <- S12
u32 unload(u32 left) { return load(left); }  // <- S12
}  // namespace kernel
