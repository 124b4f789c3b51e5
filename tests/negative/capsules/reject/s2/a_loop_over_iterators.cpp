// S2: the loop as it was written before range-for.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 sum(const std::array<u32, 4>& values) {
  u32 total = 0;
  for (auto it = values.begin(); it != values.end(); ++it) total += *it;  // <- S2
  return total;
}
}  // namespace capsules
