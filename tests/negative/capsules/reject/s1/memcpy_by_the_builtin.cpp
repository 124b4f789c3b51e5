// S1: memcpy with a length that nobody compared with the room.
#include <array>

#include "core/types.hpp"
namespace capsules {
void take(std::array<u8, 8>& to, const std::array<u8, 64>& from, usize count) {
  __builtin_memcpy(to.data(), from.data(), count);  // <- S1
}
}  // namespace capsules
