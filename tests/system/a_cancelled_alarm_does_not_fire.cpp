// tests/system/a_cancelled_alarm_does_not_fire.cpp - a cancelled alarm does not fire; cancelling nothing answers ALREADY.
//
// row: drivers alarm
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(failed(user::command(kAlarm, 3, 0, 0), ErrorCode::Already), "nothing armed");
  Recorder alarm;
  subscribe_alarm(alarm);
  const u32 expiry = arm_alarm(500);
  check(user::command(kAlarm, 3, 0, 0).ok(), "cancel");
  while (static_cast<i32>(user::alarm::now().value_or(0) - expiry) < 500) {
  }
  check(!user::yield_no_wait() && alarm.runs == 0, "it did not fire");
  passed();
}
