// S1: the bindings are pointers, and no type is written at all.
#include <array>
#include <tuple>

#include "core/types.hpp"
namespace capsules {
u32 both(std::array<u32, 2>& values) {
  const auto [first, last] = std::tuple{&values[0], &values[1]};  // <- S1
  return *first + *last;  // <- S1
}
}  // namespace capsules
