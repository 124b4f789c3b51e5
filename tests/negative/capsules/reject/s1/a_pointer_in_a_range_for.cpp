// S1: the loop variable is a pointer, for the list is one of addresses.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 sum(u32 a, u32 b) {
  u32 total = 0;
  for (const auto place : std::array{&a, &b}) total += *place;  // <- S1
  return total;
}
}  // namespace capsules
