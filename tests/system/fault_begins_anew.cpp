// tests/system/fault_begins_anew.cpp - an application that is begun anew after each fault has one life after the other, and others run on.
//
// row: fault policies
// kernel: kernel-test
// with: heartbeat
// expect: ^fault_begins_anew: fault: .*; stopped, restart 1 at once$
// expect: ^fault_begins_anew: fault: .*; stopped, restart 20 at once$
// expect: ^heartbeat: 3$
#include "tests/system/check.hpp"

int main() {
  test::say("a life begins");
  __builtin_trap();
}
