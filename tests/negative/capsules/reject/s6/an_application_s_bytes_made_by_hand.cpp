// S6: the class has a public constructor, and the buffer's place is invented.
#include "kernel/driver.hpp"
namespace capsules {
u32 peek(kernel::Process& process, std::span<u8> to) {
  return kernel::ReadableBytes{process, {.start = 0x8000'0000, .length = 4}}.read(0, to);  // <- S6
}
}  // namespace capsules
