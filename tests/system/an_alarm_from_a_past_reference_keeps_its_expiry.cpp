// tests/system/an_alarm_from_a_past_reference_keeps_its_expiry.cpp - an alarm set from a reference in the past keeps its
// expiry, and fires at once when that has passed.
//
// row: drivers alarm
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 now = user::alarm::now().value_or(0);
  const Return later = user::command(kAlarm, 6, now - 1000, 3000);
  check(later.value0 == now + 2000, "expiry is reference plus dt");
  check(user::yield_wait_for(kAlarm, 0).argument1 == now + 2000, "and comes back as it was");
  const u32 again = user::alarm::now().value_or(0);
  (void)user::command(kAlarm, 6, again - 1000, 10);
  check(user::yield_wait_for(kAlarm, 0).argument1 == again - 990, "one that has passed");
  passed();
}
