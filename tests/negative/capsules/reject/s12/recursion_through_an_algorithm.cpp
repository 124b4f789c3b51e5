// S12: the algorithm calls the lambda, and the lambda the function around it.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 depth(const std::array<u32, 2>& parents, u32 node) {
  u32 sum = 0;
  std::ranges::for_each(parents, [&](u32 parent) { if (parent != node) sum += depth(parents, parent); });  // <- S12
  return sum;
}
}  // namespace capsules
