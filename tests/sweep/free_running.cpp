// tests/sweep/free_running.cpp - timer interrupts and system calls without end, as dense as they get. Without deterministic time they meet
// wherever the host lets them; every ten thousand ticks a line tells how often a system call was pending behind a tick.
#include "tests/sweep/sweep.hpp"

namespace {
constexpr u32 kTicksPerLine = 10'000, kWindowsPerLook = 1000, kDistances = 199;  // a prime, so that distances and the host's rhythm do not lock

/// Taken, where that is what matters: where they can meet a call. Elsewhere armed.
u32 ticks(u32 armed) { return test::kCallsStayPending ? sweep::ask(tests::SweepCommand::Ticks).value0 : armed; }

void tell(u32 ticks) {
  sweep::tell_pended();
  test::say(core::Line<>{}.text("free-running: ").decimal(ticks).text(" ticks").view());
}
}  // namespace

int main() {
  sweep::Standing standing;
  u32 told = 0;
  for (u32 windows = 1;; ++windows) {
    sweep::distances = {.timer = (windows % kDistances + 1) * sweep::kStep};
    (void)sweep::ask(tests::SweepCommand::Arm, sweep::distances.timer, 0);
    for (u32 call = 0; call < 4; ++call) {
      const auto after = sweep::call({{tests::kSweepDriver, static_cast<u32>(tests::SweepCommand::Count), 0, 0}, 2});
      sweep::hold(after.x[test::kFirstResult + 1] == standing.expect_count(), "a call was lost or made twice");
    }
    if (windows % kWindowsPerLook == 0 && ticks(windows) >= told + kTicksPerLine) tell(told += kTicksPerLine);
  }
}
