// S1: no asterisk is written: auto hides that the local is a pointer.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 first_of(std::array<u32, 4>& values) {
  auto first = values.data();  // <- S1
  return first[0];  // <- S1
}
}  // namespace capsules
