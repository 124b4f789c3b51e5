// tests/system/a_system_call_that_meets_an_interrupt_is_made_once.cpp - a system call that is pending behind an interrupt is made once, and answered once.
//
// row: 6.5 (6)
// kernel: kernel-test
// only-on: mps2-an386 - an ecall is never pending
#include "tests/system/pended_calls.hpp"

/// The tick is moved through every distance to the call behind it.
int main() {
  constexpr u32 kWanted = 50;
  constexpr u32 kFarthest = 600;
  while (pended_calls().by_hook < kWanted)
    for (u32 clocks = 1; clocks != kFarthest; ++clocks) {
      (void)probe(tests::ProbeCommand::TickIn, clocks);
      call_and_check();
    }
  test::passed();
}
