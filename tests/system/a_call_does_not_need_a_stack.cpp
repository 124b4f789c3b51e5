// tests/system/a_call_does_not_need_a_stack.cpp - a system call does not touch the stack of its caller, wherever the stack
// pointer points.
//
// row: 2
// only-on: rv32-virt - on Cortex-M the hardware itself writes to the stack of the caller
#include "tests/system/check.hpp"

using namespace test;

int main() {
  u32 result = 0;
  asm volatile("mv s2, sp\n li sp, 0x80200000\n li a0, 2\n li a4, 5\n ecall\n mv sp, s2\n mv %0, a1\n"
               : "=r"(result)
               :
               : "memory", "a0", "a1", "a4", "s2");
  check_equal(result, memop(Memop::RamStart, 0), "the answer is right");
  passed();
}
