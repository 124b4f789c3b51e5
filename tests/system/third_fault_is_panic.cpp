// tests/system/third_fault_is_panic.cpp - an application that has used up its restarts may be more than the board can bear.
//
// row: fault policies
// kernel: kernel-test
// expect: ^third_fault_is_panic: fault: .*; stopped, restart 2 at once$
// expect: ^KERNEL PANIC: third_fault_is_panic: fault: 
// panic: wanted
#include "tests/system/check.hpp"

int main() {
  test::say("a life begins");
  __builtin_trap();
}
