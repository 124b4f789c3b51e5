// S1: a union to see a word as bytes.
#include <array>

#include "core/types.hpp"
namespace capsules {
union Word { u32 word = 0; std::array<u8, 4> bytes; };  // <- S1
}  // namespace capsules
