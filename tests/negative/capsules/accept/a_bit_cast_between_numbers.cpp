// accept: same size, no padding, no addresses, every pattern a value.
#include <array>
#include <bit>

#include "core/types.hpp"
namespace capsules {
std::array<u8, 4> bytes_of(u32 word) { return std::bit_cast<std::array<u8, 4>>(word); }
u32 word_of(std::array<u8, 4> bytes) { return std::bit_cast<u32>(bytes); }
}  // namespace capsules
