// tests/system/fault_is_panic.cpp - where a fault of an application means that the board cannot go on, it is a panic.
//
// row: fault policies
// kernel: kernel-test
// expect: ^KERNEL PANIC: fault_is_panic: fault: 
// expect: ^end of the panic report; the board is halted$
// panic: wanted
#include "tests/system/check.hpp"

int main() {
  test::say("a life begins");
  __builtin_trap();
}
