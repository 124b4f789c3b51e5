// tests/system/a_lost_stack_hides_registers.cpp - without its stack, a process's stacked registers are not known.
//
// row: reports
// expect: ^a_lost_stack_hides_registers: fault: .*kernel's part of its own block.*; stopped$
// expect: ^  stack pointer 0x[0-9a-f]{8}: EXCEEDED, .* above its memory$
// expect: ^  r0 to r3, r12, lr, pc and xpsr are not known: the processor stores them on the process's$
// expect: ^  stack, and its stack pointer leads out of its memory$
// expect: ^  r4 +0x5eed5eed
// expect: ^  end of the report on process 1$
// refuse: are older
// only-on: mps2-an386 - on RISC-V no register lies on the stack
#include "tests/system/check.hpp"

using namespace test;

int main() {
  asm volatile("mov sp, %0\n ldr r4, =0x5eed5eed\n movs r0, #2\n svc 5\n" ::"r"(memop(Memop::RamEnd, 0) - 64) : "memory", "r0", "r4");
  fail("came back");
}
