// tests/system/faults_cost_less_and_less.cpp - the delay before each new life doubles, so a crash loop costs the others less and less.
//
// row: fault policies
// kernel: kernel-test
// with: heartbeat
// expect: ^faults_cost_less_and_less: fault: .*; stopped, restart 1 in 20 ms$
// expect: ^faults_cost_less_and_less: fault: .*; stopped, restart 2 in 40 ms$
// expect: ^faults_cost_less_and_less: fault: .*; stopped, restart 4 in 160 ms$
// expect: ^heartbeat: 15$
// refuse: restart 6 
#include "tests/system/check.hpp"

int main() {
  test::say("a life begins");
  __builtin_trap();
}
