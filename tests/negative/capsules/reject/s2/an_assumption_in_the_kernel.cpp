// S2: the kernel assumes what a trap would have to check.
// zone: kernel
#include <array>

#include "core/types.hpp"
namespace kernel {
u32 entry(const std::array<u32, 4>& table, u32 slot) {
  if (slot >= 4) __builtin_unreachable();  // <- S2
  return table[slot];
}
}  // namespace kernel
