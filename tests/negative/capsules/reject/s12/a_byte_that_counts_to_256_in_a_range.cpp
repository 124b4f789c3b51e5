// S12: iota of a byte to 256 begins again at 0.
#include <ranges>

#include "core/types.hpp"
namespace capsules {
u32 work() {
  u32 done = 0;
  for (const u8 each : std::views::iota(u8{0}, 256u)) done += each;  // <- S12
  return done;
}
}  // namespace capsules
