// tests/system/a_system_call_that_meets_an_interrupt_by_chance_is_made_once.cpp - the same when chance brings interrupt and system call together.
//
// row: 6.5 (6)
// kernel: kernel-test
// only-on: mps2-an386 - an ecall is never pending
// time: free-running
#include "tests/system/pended_calls.hpp"

int main() {
  constexpr u32 kWanted = 50;
  while (pended_calls().by_chance < kWanted)
    for (u32 round = 0; round < 1000; ++round) call_and_check();
  test::passed();
}
