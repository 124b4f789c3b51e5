// S9: the loop empties every element, also that into which a reference points.
#include <array>
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 drain(std::array<std::optional<u32>, 4>& jobs) {
  const u32& first = *jobs[0];
  for (std::optional<u32>& each : jobs) each.reset();
  return first;  // <- S9
}
}  // namespace capsules
