// S12: a byte is never 256: it begins again.
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 sum(const std::array<u8, 256>& bytes) {
  u32 total = 0;
  constexpr u32 kEnd = 256;
  for (u8 place = 0; static_cast<u32>(place) < kEnd; ++place) total += bytes[place];  // <- S12
  return total;
}
}  // namespace capsules
