// S12: deducing this lets a lambda call itself by name.
#include "core/types.hpp"
namespace capsules {
u32 sum(u32 number) {
  return [](this const auto& self, u32 left) -> u32 { return left == 0 ? 0 : left + self(left - 1); }(number);  // <- S12
}
}  // namespace capsules
