// accept: the conversion knows the array's length.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
u32 sum(std::span<const u8> bytes) {
  u32 total = 0;
  for (const u8 byte : bytes) total += byte;
  return total;
}
u32 three() { return sum(std::array<u8, 2>{1, 2}); }
}  // namespace capsules
