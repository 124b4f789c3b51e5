// S12: a byte counts slots up to a bound that may be 256.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
u32 slots(u32 count) {
  u32 used = 0;
  for (u8 slot = 0; slot < count; ++slot) ++used;  // <- S12
  return used;
}
}  // namespace kernel
