// accept: take and iota with an end are bounded, and end with the loop.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
u32 sum(const std::array<u32, 8>& values) {
  u32 total = 0;
  for (const u32 each : values | std::views::take(3)) total += each;
  for (const u32 number : std::views::iota(0u, 4u)) total += number;
  return total;
}
}  // namespace capsules
