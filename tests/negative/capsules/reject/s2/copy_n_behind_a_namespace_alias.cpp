// S2: the alias of a namespace keeps std out of sight.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
namespace r = std::ranges;
void take(std::array<u8, 8>& to, const std::array<u8, 8>& from, i32 count) {
  r::copy_n(r::begin(from), count, r::begin(to));  // <- S2
}
}  // namespace capsules
