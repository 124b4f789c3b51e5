// tests/system/capsules_are_ended_anywhere.cpp - the tick is moved through every clock of calls to real capsules and ends them there:
// each call answers as always or FAIL, and whatever it was in the middle of, the next one works.
//
// row: containment
// kernel: kernel-test
// expect: ^TEST PASSED$
#include "tests/system/planted.hpp"

using namespace test;

namespace {
constexpr u32 kFarthest = 400;  // clocks: beyond the end of each call below

user::Return ambush(tests::AmbushCommand command, u32 clocks = 0) {
  return user::command(tests::kAmbushDriver, static_cast<u32>(command), clocks, 0);
}
u32 capsules_met() { return ambush(tests::AmbushCommand::Met).value0; }

/// Moves the end through `call`, one clock at a time; then once more without.
void sweep(auto call, u32 at_least, std::string_view what) {
  const u32 before = capsules_met();
  for (u32 clocks = 1; clocks != kFarthest; ++clocks) {
    (void)ambush(tests::AmbushCommand::Arm, clocks);
    const user::Return answer = call();
    check(answer.ok() || failed(answer, ErrorCode::Fail), what);
    check(call().ok() || call().ok(), what);  // the tick may have come as late as the first of these
  }
  check(capsules_met() - before >= at_least, "the tick met the capsule");
}
}  // namespace

int main() {
  sweep([] { return user::command(kAlarm, static_cast<u32>(contract::alarm::Command::SetRelative), 100'000'000, 0); }, 20, "arming an alarm");
  sweep([] { return user::command(kLed, static_cast<u32>(contract::led::Command::Count), 0, 0); }, 3, "asking for the lamps");
  sweep([] { return user::command(kLowLevelDebug, 0, 0, 0); }, 3, "a call that does nothing");
  sleep_for(20);
  passed();
}
