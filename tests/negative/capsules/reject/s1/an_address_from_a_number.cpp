// S1: a register by its number, past every HIL.
#include "core/types.hpp"
namespace capsules {
void poke() { *reinterpret_cast<u32*>(0x1000'0000) = 1; }  // <- S1
}  // namespace capsules
