// S1: the pointer is deduced from the address of an element.
// zone: kernel
#include <array>

#include "core/types.hpp"
namespace kernel {
u32 first(std::array<u32, 4>& lives, u32 slot) {
  auto life = &lives[slot];  // <- S1
  return *life;  // <- S1
}
}  // namespace kernel
