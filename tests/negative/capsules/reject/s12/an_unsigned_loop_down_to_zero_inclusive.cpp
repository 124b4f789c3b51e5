// S12: an unsigned number is never negative.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 last_set(const std::array<bool, 8>& set, u32 from) {
  constexpr u32 kFirst = 0;
  for (u32 place = from; place >= kFirst; --place)  // <- S12
    if (set[place % 8]) return place;
  return 0;
}
}  // namespace capsules
