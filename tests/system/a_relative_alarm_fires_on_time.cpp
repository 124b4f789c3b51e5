// tests/system/a_relative_alarm_fires_on_time.cpp - a relative alarm answers its expiry, fires not before it and within a
// millisecond of it.
//
// row: drivers alarm
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 per_millisecond = user::alarm::frequency().value_or(0) / 1000;
  for (const u32 duration : {1u, 7u, 50u}) {
    const u32 before = now();
    const u32 expiry = arm_alarm(duration * per_millisecond);
    check(expiry - before >= duration * per_millisecond && expiry - before < (duration + 1) * per_millisecond, "the expiry");
    const user::UpcallArguments fired = user::yield_wait_for(kAlarm, 0);
    const u32 after = now();
    check_equal(fired.argument1, expiry, "the expiry comes back");
    check(fired.argument0 - expiry < per_millisecond, "not before and not long after");
    check(after - expiry < 2 * per_millisecond && after - fired.argument0 < per_millisecond, "the upcall's time is true");
  }
  passed();
}
