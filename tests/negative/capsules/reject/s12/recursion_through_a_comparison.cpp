// S12: equal compares the elements by an operator that compares ranges by equal.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Node { u32 depth = 0; };
bool operator==(const Node& a, const Node& b) {
  return a.depth == 0 || std::ranges::equal(std::array{Node{a.depth - 1}}, std::array{b});  // <- S12
}
}  // namespace capsules
