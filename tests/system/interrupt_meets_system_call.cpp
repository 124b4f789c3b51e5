// TEST: A system call that is pending behind an interrupt is made once, and answered once.
// EXPECT: ^done$
// KERNEL: kernel-test
// BOARDS: mps2-an386
// BECAUSE: an ecall is never pending
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
  return test::done();
}
