// S2: front() of a filtered range that may have no element.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
u32 first_odd(const std::array<u32, 8>& values) {
  auto odd = values | std::views::filter([](u32 value) { return value % 2 == 1; });
  return odd.front();  // <- S2
}
}  // namespace capsules
