// tests/system/an_upcall_of_an_earlier_life_does_not_arrive.cpp - an alarm that was armed and a subscription that was made
// before a restart are gone.
//
// row: 1.10
// row: 5.6
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 frequency = user::alarm::frequency().value_or(0);
  if (now() < frequency / 20) {
    sleep_for(100);
    (void)user::command(kAlarm, 5, frequency / 50, 0);
    queue_written_upcall();
    user::exit_restart(0);
  }
  check(succeeded(raw_subscribe(kAlarm, 0, 0, 0), 0, 0), "no subscription");
  check(failed(user::command(kAlarm, 3, 0, 0), ErrorCode::Already), "no alarm");
  Recorder alarm;
  subscribe_alarm(alarm);
  const u32 start = now();
  while (now() - start < frequency / 20) (void)user::yield_no_wait();
  check_equal(alarm.runs, 0, "no upcall");
  passed();
}
