// tests/system/a_break_below_the_stack_faults.cpp - a break that leaves the caller's stack outside its memory ends in a fault
// of the caller, and of nobody else.
//
// row: 3.3
// expect: ^a_break_below_the_stack_faults: fault: made a system call with its stack outside its memory at 0x[0-9a-f]{8} .*; stopped$
// expect: ^heartbeat: 3$
// with: heartbeat
// only-on: mps2-an386 - on RISC-V a system call does not use the stack of its caller
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::memop(0, memop(Memop::RamStart, 0));
  fail("came back");
}
