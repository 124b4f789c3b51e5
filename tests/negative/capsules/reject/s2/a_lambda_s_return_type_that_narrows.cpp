// S2: the lambda's return type is smaller than what it computes.
#include "core/types.hpp"
namespace capsules {
u32 low(u32 value) {
  const auto cut = [](u32 number) -> u8 { return number; };  // <- S2
  return cut(value);
}
}  // namespace capsules
