// tests/sweep/a_fault.cpp - a fault, after which the process begins anew. Each life is one window; the kernel counts them.
//
// What the process knew is gone with it. The test kernel keeps the digest of the protection registers, and the number of the life.
#include "tests/sweep/sweep.hpp"

#include "memory_map.hpp"

using namespace sweep;

namespace {
constexpr u32 kFarthest = 1'200'000, kOffsets = kFarthest / kStep;

/// Life `number` of the sweep; the first is 0.
void arm(u32 number) {
  const u32 at = (number % kOffsets + 1) * kStep;
  distances = number < kOffsets ? Distances{.timer = at} : Distances{.device = at};
  (void)ask(tests::SweepCommand::Arm, distances.timer, distances.device);
}
}  // namespace

int main() {
  bench::mark<bench::kWindowEnd>();
  const u32 protection = ask(tests::SweepCommand::Protection).value0;
  (void)ask(tests::SweepCommand::Keep, protection);
  const user::Return life = ask(tests::SweepCommand::NextLife);
  const u32 number = life.value0 - 1;
  hold(life.value1 == protection, "the protection registers or the privilege have changed");
  hold(ask(tests::SweepCommand::Count).value0 == life.value0, "a call was lost or made twice");
  if (number == 2 * kOffsets) {
    bench::mark<bench::kSinglesDone>();
    bench::mark<bench::kPairsDone>();
    user::exit_terminate(0);
  }
  arm(number);
  if (number < kOffsets) bench::mark<bench::kTimerArmed>();
  else bench::mark<bench::kDeviceArmed>();
  (void)test::read_word(board::kKernelRam.start);
  hold(false, "the kernel's memory was read");
}
