// S2: a subrange believes its two iterators.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
u32 sum(const std::array<u8, 4>& a, const std::array<u8, 4>& b) {
  u32 total = 0;
  for (const u8 byte : std::ranges::subrange(a.begin(), b.end())) total += byte;  // <- S2
  return total;
}
}  // namespace capsules
