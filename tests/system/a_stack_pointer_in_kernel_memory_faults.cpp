// tests/system/a_stack_pointer_in_kernel_memory_faults.cpp - a system call with the stack pointer in the kernel's memory is a
// fault of its caller; the kernel does not write there.
//
// row: 2
// row: 6.5 no. 19
// expect: ^a_stack_pointer_in_kernel_memory_faults: fault: (stack left its memory|made a system call with its stack outside its memory)( at 0x[0-9a-f]{8} .*)?; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
// only-on: mps2-an386 - on RISC-V a system call does not use the stack of its caller
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);
  asm volatile("mov sp, %0\n movs r0, #2\n svc 5\n" ::"r"(board::kKernelRam.start + 0x1000) : "memory", "r0");
  fail("came back");
}
