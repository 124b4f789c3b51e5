// S2: the classic copy with three iterators.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
void shift(std::array<u8, 8>& bytes, usize from) {
  std::copy(bytes.begin() + from, bytes.end(), bytes.begin());  // <- S2
}
}  // namespace capsules
