// tests/system/arming_again_replaces_the_alarm.cpp - a process has one alarm: arming it again replaces the earlier expiry, to
// later and to sooner.
//
// row: drivers alarm
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder alarm;
  subscribe_alarm(alarm);
  const u32 millisecond = user::alarm::frequency().value_or(0) / 1000;
  (void)arm_alarm(5 * millisecond);
  const u32 later = arm_alarm(20 * millisecond);
  user::yield_wait();
  check(alarm.runs == 1 && alarm.last[1] == later, "the later one, once");
  (void)arm_alarm(2000 * millisecond);
  const u32 sooner = arm_alarm(3 * millisecond);
  user::yield_wait();
  check(alarm.runs == 2 && alarm.last[1] == sooner, "the sooner one");
  check(failed(user::command(kAlarm, 3, 0, 0), ErrorCode::Already), "none is left");
  passed();
}
