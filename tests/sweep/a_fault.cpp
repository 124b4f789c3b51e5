// tests/sweep/a_fault.cpp - a fault, after which the process begins anew. Each life is one window; the kernel counts them.
//
// What the process knew is gone with it. The test kernel keeps the digest of the protection registers, and the number of the life.
#include "tests/sweep/sweep.hpp"

#include "memory_map.hpp"

using namespace sweep;

namespace {
/// Lives: some that are left alone, those of the sample, which are about the way into the kernel, and all the others.
constexpr u32 kNearest = 8'000, kFarthestOfSample = 70'000, kFarthest = 1'200'000;
constexpr u32 kLeftAlone = 6, kSample = (kFarthestOfSample - kNearest) / kStep, kAll = (kFarthest - kNearest) / kStep;
constexpr u32 kLastOfSample = kLeftAlone + 2 * kSample, kLast = kLeftAlone + 2 * kAll;

/// Life `number`, the first being 0; odd ones are the device's.
void arm(u32 number) {
  const u32 at = number < kLeftAlone ? kNever : kNearest + (number - kLeftAlone) / 2 * kStep;
  distances = number % 2 == 0 ? Distances{.timer = at} : Distances{.device = at};
  (void)ask(tests::SweepCommand::Arm, distances.timer, distances.device);
}

void tell_progress(u32 number) {
  if (number == kLastOfSample) bench::mark<bench::kSampleDone>();
  if (number != kLast) return;
  bench::mark<bench::kPairsDone>();
  user::exit_terminate(0);
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
  tell_progress(number);
  arm(number);
  if (number % 2 == 0) bench::mark<bench::kTimerArmed>();
  else bench::mark<bench::kDeviceArmed>();
  (void)test::read_word(board::kKernelRam.start);
  hold(false, "the kernel's memory was read");
}
