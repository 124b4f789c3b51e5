// S1: a span out of two numbers: any memory at all.
#include <array>
#include <bit>
#include <span>

#include "core/types.hpp"
namespace capsules {
u8 peek(u32 address) {
  return std::bit_cast<std::span<const u8>>(std::array<u32, 2>{address, 1})[0];  // <- S1
}
}  // namespace capsules
