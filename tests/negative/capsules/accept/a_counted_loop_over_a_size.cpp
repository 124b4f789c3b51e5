// accept: the bound is the size of what the loop does not change.
#include <span>

#include "core/types.hpp"
namespace capsules {
u32 weighted(std::span<const u8> bytes) {
  u32 total = 0;
  for (usize place = 0; place < bytes.size(); ++place) total += static_cast<u32>(place) * bytes[place];
  return total;
}
}  // namespace capsules
