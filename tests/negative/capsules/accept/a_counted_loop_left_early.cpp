// accept: break, continue and return end rounds and loops, and lengthen none.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 first_odd(const std::array<u32, 8>& values) {
  u32 found = 0;
  for (u32 index = 0; index < values.size(); ++index) {
    if (values[index] % 2 == 0) continue;
    if (values[index] == 99) return 0;
    found = values[index];
    break;
  }
  return found;
}
}  // namespace capsules
