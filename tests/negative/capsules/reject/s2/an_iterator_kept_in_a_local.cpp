// S2: an iterator of an array is checked by nobody.
#include <array>

#include "core/types.hpp"
namespace capsules {
u8 third(const std::array<u8, 4>& bytes, usize index) {
  const auto first = bytes.begin();  // <- S2
  return first[index];  // <- S1
}
}  // namespace capsules
