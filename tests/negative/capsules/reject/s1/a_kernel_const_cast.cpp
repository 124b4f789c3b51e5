// S1: a table in flash is written to.
// zone: kernel
#include <array>

#include "core/types.hpp"
namespace kernel {
inline constexpr std::array<u32, 2> kTable{1, 2};
void patch() { const_cast<u32&>(kTable[0]) = 3; }  // <- S1
}  // namespace kernel
