// accept: both counters are local and untouched.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 sum(const std::array<std::array<u8, 4>, 4>& rows) {
  u32 total = 0;
  for (u32 row = 0; row < 4; ++row)
    for (u32 column = 0; column < 4; ++column) total += rows[row][column];
  return total;
}
}  // namespace capsules
