// S3: the filtered range refers to the array, and nobody says so.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
auto odd(const std::array<u32, 8>& values) {
  return values | std::views::filter([](u32 value) { return value % 2 == 1; });  // <- S3
}
}  // namespace capsules
