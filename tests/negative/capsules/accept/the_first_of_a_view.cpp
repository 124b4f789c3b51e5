// accept: front() of a view is checked by the library: that of an empty one is a failed check.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
u32 first_odd(const std::array<u32, 8>& values) {
  auto odd = values | std::views::filter([](u32 value) { return value % 2 == 1; });
  return odd.front();
}
}  // namespace capsules
