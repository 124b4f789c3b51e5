// tests/system/an_alarm_of_no_ticks_fires_at_once.cpp - an alarm of dt 0, relative or absolute, fires at once.
//
// row: drivers alarm
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 expiry = arm_alarm(0);
  check_equal(user::yield_wait_for(kAlarm, 0).argument1, expiry, "relative");
  const u32 reference = now();
  check_equal(user::command(kAlarm, 6, reference, 0).value0, reference, "the expiry is the reference");
  check_equal(user::yield_wait_for(kAlarm, 0).argument1, reference, "absolute");
  check(now() - reference < user::alarm::frequency().value_or(0) / 100, "at once");
  passed();
}
