// S12: the lambda gets itself as an argument.
#include "core/types.hpp"
namespace capsules {
u32 sum(u32 number) {
  const auto add = [](const auto& self, u32 left) -> u32 { return left == 0 ? 0 : left + self(self, left - 1); };  // <- S12
  return add(add, number);
}
}  // namespace capsules
