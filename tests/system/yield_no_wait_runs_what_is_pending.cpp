// tests/system/yield_no_wait_runs_what_is_pending.cpp - yield-NoWait with an upcall pending writes 1 and runs it.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder alarm;
  subscribe_alarm(alarm);
  let_alarm_fire();
  check(alarm.runs == 0, "nothing runs before the yield");
  check(user::yield_no_wait(), "the byte is 1");
  check(alarm.runs == 1, "the upcall ran once");
  check(!user::yield_no_wait(), "nothing is left");
  passed();
}
