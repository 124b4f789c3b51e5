// S12: swap changes the counter without an equals sign.
#include <utility>

#include "core/types.hpp"
namespace capsules {
u32 retries(u32 bound) {
  u32 other = 0;
  for (u32 step = 0; step < bound; ++step) std::swap(step, other);  // <- S12
  return other;
}
}  // namespace capsules
