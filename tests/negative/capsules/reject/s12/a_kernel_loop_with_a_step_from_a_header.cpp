// S12: the step is a length that an application wrote.
// zone: kernel
#include <span>

#include "core/types.hpp"
namespace kernel {
u32 elements(std::span<const u8> header) {
  u32 number = 0;
  for (u32 place = 0; place < header.size(); place += header[place]) ++number;  // <- S12
  return number;
}
}  // namespace kernel
