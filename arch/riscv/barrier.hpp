// arch/riscv/barrier.hpp - orders memory and registers as devices see them.
//
// Source   RISC-V Unprivileged ISA 20191213, section 2.7 (FENCE).
#pragma once

namespace arch::riscv {

inline void device_barrier() {
  // UNSAFE(barrier): a fence changes no state; the clobber keeps the compiler's accesses on their side of it.
  asm volatile("fence iorw, iorw" ::: "memory");
}

/// What was stored is what this hart fetches from here on.
inline void instruction_barrier() {
  // UNSAFE(barrier): a fence has no other spelling.
  asm volatile("fence.i" ::: "memory");
}

}  // namespace arch::riscv
