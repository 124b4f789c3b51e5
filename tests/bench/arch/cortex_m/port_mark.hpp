// tests/bench/arch/cortex_m/port_mark.hpp - an instruction that does nothing and carries a number.
//
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), section A5.3.4: unallocated hints execute as NOP.
#pragma once
#include "core/types.hpp"

namespace bench {

/// Hints below this are allocated, or reserved for it.
inline constexpr u32 kFirstFreeHint = 32;

/// Tells the counter that the program got here. The clobber keeps system calls on their side of it.
template <u32 Number>
void mark() {
  // UNSAFE(asm): writes no register; the immediate is the number.
  asm volatile("hint.w %0" ::"i"(kFirstFreeHint + Number) : "memory");
}

}  // namespace bench
