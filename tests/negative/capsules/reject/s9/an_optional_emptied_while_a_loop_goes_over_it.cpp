// S9: the loop goes over the payload's elements and empties the optional in the first round.
#include <array>
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 sum(std::optional<std::array<u32, 4>>& values) {
  u32 total = 0;
  for (const u32& value : *values) {
    values.reset();
    total += value;  // <- S9
  }
  return total;
}
}  // namespace capsules
