// S2: views::counted makes a range of an iterator and any number.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
u32 sum(const std::array<u8, 4>& bytes, i32 count) {
  u32 total = 0;
  for (const u8 byte : std::views::counted(bytes.begin(), count)) total += byte;  // <- S2
  return total;
}
}  // namespace capsules
