// accept: down to zero, exclusive.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 last_set(const std::array<bool, 8>& set) {
  for (u32 place = 8; place > 0; --place)
    if (set[place - 1]) return place;
  return 0;
}
}  // namespace capsules
