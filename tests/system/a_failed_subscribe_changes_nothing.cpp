// tests/system/a_failed_subscribe_changes_nothing.cpp - a subscribe that fails leaves the subscription and its pending upcalls
// as they were.
//
// row: 1.6
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder alarm;
  subscribe_alarm(alarm);
  let_alarm_fire();
  check(!raw_subscribe(kAlarm, 0, 0x10, 5).ok(), "refused");
  check(user::yield_no_wait() && alarm.runs == 1, "the pending upcall ran");
  passed();
}
