// S2: copy_n reads and writes as many elements as it is told.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
void take(std::array<u8, 8>& to, const std::array<u8, 8>& from, usize count) {
  std::copy_n(from.begin(), count, to.begin());  // <- S2
}
}  // namespace capsules
