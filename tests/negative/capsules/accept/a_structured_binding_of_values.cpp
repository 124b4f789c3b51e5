// accept: the parts are copies.
#include <utility>

#include "core/types.hpp"
namespace capsules {
constexpr std::pair<u32, u32> halves(u32 word) { return {word >> 16, word & 0xffff}; }
u32 sum(u32 word) {
  const auto [high, low] = halves(word);
  return high + low;
}
}  // namespace capsules
