// S2: bytes are filled with a word.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
void clear(std::array<u8, 8>& bytes, u32 value) { std::ranges::fill(bytes, value); }  // <- S2
}  // namespace capsules
