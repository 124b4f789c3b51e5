// S8: the array is filled from its front, and read to its end.
#include <array>

#include "core/types.hpp"
namespace capsules {
u8 last(u8 value) {
  std::array<u8, 4> bytes;  // <- S8
  bytes[0] = value;
  return bytes[3];
}
}  // namespace capsules
