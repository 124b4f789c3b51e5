// S2: drop of a negative number begins before the array; the library counts that among its unchecked assumptions.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
u32 sum(const std::array<u8, 4>& bytes, i32 skipped) {
  u32 total = 0;
  for (const u8 byte : bytes | std::views::drop(skipped)) total += byte;  // <- S2
  return total;
}
}  // namespace capsules
