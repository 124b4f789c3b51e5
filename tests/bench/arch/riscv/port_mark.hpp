// tests/bench/arch/riscv/port_mark.hpp - an instruction that does nothing and carries a number.
//
// Source   RISC-V Unprivileged ISA, HINT instructions: slti with rd = x0 is free for custom use.
#pragma once
#include "core/types.hpp"

namespace bench {

/// Tells the counter that the program got here. The clobber keeps system calls on their side of it.
template <u32 Number>
void mark() {
  // UNSAFE(asm): writes no register; the immediate is the number.
  asm volatile("slti x0, x0, %0" ::"i"(Number) : "memory");
}

}  // namespace bench
