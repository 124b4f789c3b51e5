// tests/system/an_alarm_that_fired_cannot_be_cancelled.cpp - after an alarm fired, cancel answers ALREADY and its queued upcall
// stays.
//
// row: drivers alarm
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder alarm;
  subscribe_alarm(alarm);
  let_alarm_fire();
  check(failed(user::command(kAlarm, 3, 0, 0), ErrorCode::Already), "ALREADY");
  check(user::yield_no_wait() && alarm.runs == 1, "the upcall stays");
  passed();
}
