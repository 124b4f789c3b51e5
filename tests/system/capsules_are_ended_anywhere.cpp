// tests/system/capsules_are_ended_anywhere.cpp - the tick is moved through every instruction of calls to real capsules and ends them there:
// each call answers as always or FAIL, and whatever it was in the middle of, the next one works.
//
// row: containment
// kernel: kernel-test
// time: slow-processor
// expect: ^TEST PASSED$
#include "tests/system/ambush.hpp"

using namespace test;

namespace {
constexpr u32 kFarthest = 200'000;  // beyond the end of each call below

void sweep_call(auto call, u32 at_least, std::string_view what) {
  const auto met = [&] {
    const user::Return answer = call();
    check(answer.ok() || failed(answer, ErrorCode::Fail), what);
  };
  // The tick may come as late as the first of these.
  sweep(kFarthest, kEveryInstruction, met, [&] { return call().ok() || call().ok(); }, at_least, what);
}
}  // namespace

int main() {
  sweep_call([] { return user::command(kAlarm, static_cast<u32>(contract::alarm::Command::SetRelative), 100'000'000, 0); }, 100, "arming an alarm");
  sweep_call([] { return user::command(kLed, static_cast<u32>(contract::led::Command::Toggle), 0, 0); }, 30, "toggling a lamp");
  sweep_call([] { return user::command(kLowLevelDebug, 0, 0, 0); }, 10, "a call that does nothing");
  check(sections_met() > 30, "and some of them inside of sections");
  sleep_for(20);
  passed();
}
