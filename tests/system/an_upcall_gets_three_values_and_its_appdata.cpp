// tests/system/an_upcall_gets_three_values_and_its_appdata.cpp - an upcall is called with the driver's three values and the
// subscriber's own.
//
// row: 2
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder alarm;
  subscribe_alarm(alarm);
  const u32 expiry = arm_alarm(500);
  user::yield_wait();
  check(alarm.runs == 1, "once, with its own data");
  check(alarm.last[1] == expiry && static_cast<i32>(alarm.last[0] - expiry) >= 0 && alarm.last[2] == 0, "now, expiry, 0");
  passed();
}
