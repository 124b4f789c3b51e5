// tests/attacks/hostile_registers_in_calls.cpp - system calls are made with the kernel's addresses in sp, gp, tp and all that C++ keeps.
//
// row: 56
// contained: ignored
// only-on: rv32-virt - a system call does not use the stack there
#include "tests/attacks/attack.hpp"

using namespace attack;

namespace {
u32 call_with(Address everywhere) {
  u32 result = 0;
  asm volatile(R"(
      mv t0, sp
      mv t1, gp
      mv t2, tp
      mv s2, t0
      mv s3, t1
      mv s4, t2
      mv sp, %1
      mv gp, %1
      mv tp, %1
      mv ra, %1
      mv s5, %1
      mv s6, %1
      mv s7, %1
      li a0, 2
      li a4, 5
      ecall
      mv sp, s2
      mv gp, s3
      mv tp, s4
      mv %0, a1
  )" : "=r"(result) : "r"(everywhere) : "a0", "a1", "a2", "a3", "a4", "t0", "t1", "t2", "s2", "s3", "s4", "s5", "s6", "s7", "ra", "memory");
  return result;
}
}  // namespace

int main() {
  begin();
  for (const Address address : {board::kKernelRam.start, board::kKernelRam.end, board::kAppRam.start, board::kUart, 0u, 3u, 0xFFFF'FFFFu})
    require(call_with(address) == ram_start(), "another answer");
  contained();
}
