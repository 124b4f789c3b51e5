// tests/system/third_fault_stops.cpp - an application that has used up its restarts is stopped.
//
// row: fault policies
// kernel: kernel-test
// with: heartbeat
// expect: ^third_fault_stops: fault: .*; stopped, restart 2 at once$
// expect: ^third_fault_stops: fault: .*; stopped$
// expect: ^third_fault_stops: Faulted, process [0-9]+, restarts 2$
// expect: ^heartbeat: 3$
// refuse: restart 3 
#include "tests/system/check.hpp"

int main() {
  test::say("a life begins");
  __builtin_trap();
}
