// accept: an algorithm compares one member of each element.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Entry {
  u32 owner = 0;
  u32 place = 0;
};
bool owns(const std::array<Entry, 4>& entries, u32 owner) { return std::ranges::contains(entries, owner, &Entry::owner); }
}  // namespace capsules
