// tests/sweep/a_fault.cpp - a fault, after which the process begins anew. Each life is one window; the kernel counts them.
//
// What the process knew is gone with it. The test kernel keeps the digest of the protection registers, and the number of the life.
#include "tests/sweep/sweep.hpp"

#include "memory_map.hpp"

using namespace sweep;

namespace {
/// Lives: some that are left alone; those of the sample, which are about the way into the kernel; and all the others.
constexpr u32 kNearest = 4'000, kFarthestOfSample = 70'000, kFarthest = 2'400'000;
constexpr u32 kLeftAlone = 6, kSample = (kFarthestOfSample - kNearest) / kStep, kOthers = (kFarthest - kFarthestOfSample) / kStep;
constexpr u32 kLastOfSample = kLeftAlone + 2 * kSample, kLast = kLastOfSample + kOthers;

/// Life `number`, the first being 0: the timer's and the device's in turn, in the end the device's alone.
Distances distances_of(u32 number) {
  if (number >= kLastOfSample) return {.device = kFarthestOfSample + (number - kLastOfSample) * kStep};
  const u32 at = number < kLeftAlone ? kNever : kNearest + (number - kLeftAlone) / 2 * kStep;
  return number % 2 == 0 ? Distances{.timer = at} : Distances{.device = at};
}

void arm(u32 number) {
  distances = distances_of(number);
  bench::mark<bench::kArming>();
  (void)ask(tests::SweepCommand::Arm, distances.timer, distances.device);
}

constexpr u32 kMillisecondsToPrint = 20;  // what the kernel says of the last fault; then every life is like the others

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
  test::sleep_for(kMillisecondsToPrint);
  arm(number);
  if (distances.timer != 0) bench::mark<bench::kTimerArmed>();
  else bench::mark<bench::kDeviceArmed>();
  (void)test::read_word(board::kKernelRam.start);
  hold(false, "the kernel's memory was read");
}
