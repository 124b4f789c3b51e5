// accept: first, last and subspan check their arguments.
#include <algorithm>
#include <span>

#include "core/types.hpp"
namespace capsules {
usize middle(std::span<const u8> bytes) {
  const std::span<const u8> head = bytes.first(std::min<usize>(bytes.size(), 8));
  const std::span<const u8> rest = bytes.subspan(head.size());
  return rest.last(rest.size() / 2).size();
}
}  // namespace capsules
