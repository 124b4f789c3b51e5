// S2: a place in a table, found and read without a look at the end.
// zone: kernel
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace kernel {
u32 slot_of(const std::array<u32, 8>& lives, u32 life) {
  return static_cast<u32>(std::ranges::find(lives, life) - lives.begin());  // <- S2
}
}  // namespace kernel
