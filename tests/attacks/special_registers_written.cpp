// tests/attacks/special_registers_written.cpp - the registers that give rights, mask interrupts and move the kernel's stack are written.
//
// row: 42
// contained: ignored
// only-on: mps2-an386 - that processor has such registers
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  asm volatile("msr control, %0\n isb" ::"r"(0) : "memory");
  require(port::unprivileged(), "the rights of the kernel");
  asm volatile("cpsid i\n cpsid f\n msr primask, %0\n msr faultmask, %0\n msr basepri, %1\n msr msp, %2" ::"r"(1), "r"(0x20), "r"(board::kKernelRam.start) : "memory");
  u32 masks = 0, more = 0, stack = 0;
  asm volatile("mrs %0, primask\n mrs %1, basepri\n mrs %2, msp" : "=r"(masks), "=r"(more), "=r"(stack));
  require(masks == 0 && more == 0 && stack == 0, "masks, or the kernel's stack pointer");
  asm volatile("msr xpsr, %0" ::"r"(0xF800'0003u) : "cc", "memory");
  require(port::unprivileged(), "the number of an exception");
  contained();
}
