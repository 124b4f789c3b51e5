// accept: nothing is lost.
#include "core/types.hpp"
namespace capsules {
u64 sum(u8 a, u16 b, u32 c) {
  u64 total = a;
  total += b;
  total += c;
  return total;
}
}  // namespace capsules
