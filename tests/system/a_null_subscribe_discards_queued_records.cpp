// tests/system/a_null_subscribe_discards_queued_records.cpp - a successful subscribe also removes pending upcalls that had no function.
//
// row: 1.6
#include "tests/system/check.hpp"

using namespace test;

int main() {
  let_alarm_fire();
  check(succeeded(raw_subscribe(kAlarm, 0, 0, 0), 0, 0), "subscribe");
  const u32 expiry = arm_alarm(500);
  check(user::yield_wait_for(kAlarm, 0).argument1 == expiry, "the wait takes the new one");
  passed();
}
