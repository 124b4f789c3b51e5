// S12: the algorithm calls the projection, which is the function around it.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Node {
  std::array<u32, 2> parts{};
  u32 left = 3;
  u32 weigh() {
    std::array<Node, 1> copy{*this};
    --copy[0].left;
    return left == 0 ? 0 : static_cast<u32>(std::ranges::count(copy, 0u, &Node::weigh));  // <- S12
  }
};
}  // namespace capsules
