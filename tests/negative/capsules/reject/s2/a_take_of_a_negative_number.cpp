// S2: take of a negative number ends before it begins.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
u32 sum(const std::array<u8, 4>& bytes, i32 count) {
  u32 total = 0;
  for (const u8 byte : std::views::take(bytes, count)) total += byte;  // <- S2
  return total;
}
}  // namespace capsules
