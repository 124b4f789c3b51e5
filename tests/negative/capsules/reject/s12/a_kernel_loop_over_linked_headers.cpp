// S12: the next header's place is what the last one says: a header that names itself is enough.
// zone: kernel
#include <array>

#include "core/types.hpp"
namespace kernel {
u32 count(const std::array<u32, 16>& next_of, u32 first) {
  u32 number = 0;
  for (u32 place = first; place != 0; place = next_of[place % 16]) ++number;  // <- S12
  return number;
}
}  // namespace kernel
