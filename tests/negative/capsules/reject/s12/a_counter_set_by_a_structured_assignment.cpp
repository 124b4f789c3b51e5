// S12: tie assigns to the counter among others.
#include <tuple>

#include "core/types.hpp"
namespace capsules {
u32 retries(u32 bound) {
  u32 count = 0;
  for (u32 step = 0; step < bound; ++step) {  // <- S12
    std::tie(step, count) = std::tuple{0u, count + 1};
  }
  return count;
}
}  // namespace capsules
