// S8: what an application gets to see includes three bytes of the kernel's stack.
// zone: kernel
#include <array>
#include <bit>

#include "core/types.hpp"
namespace kernel {
struct Answer {
  u8 tag = 0;
  u32 value = 0;
};
std::array<u8, 8> bytes_of(const Answer& answer) { return std::bit_cast<std::array<u8, 8>>(answer); }  // <- S8
}  // namespace kernel
