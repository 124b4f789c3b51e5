// S1: the compiler is told not to fill what nobody initialised.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 first() {
  [[clang::uninitialized]] std::array<u32, 4> scratch{};  // <- S1
  return scratch[0];
}
}  // namespace capsules
