// S2: the compiler is told that an index is small enough.
#include <array>

#include "core/types.hpp"
namespace capsules {
u8 at(const std::array<u8, 4>& bytes, u32 index) {
  [[assume(index < 4)]];  // <- S2
  return bytes[index];
}
}  // namespace capsules
