// tests/system/records_fill_the_queue_like_upcalls.cpp - upcalls without a function take a place in the queue, each for a later
// Yield-WaitFor.
//
// row: 2
#include "tests/system/check.hpp"

using namespace test;

int main() {
  for (u32 i = 0; i < 10; ++i) queue_written_upcall();
  Recorder alarm;
  subscribe_alarm(alarm);
  let_alarm_fire();
  check(!user::yield_no_wait() && alarm.runs == 0, "there was no room for the alarm");
  for (u32 i = 0; i < 10; ++i) (void)user::yield_wait_for(kConsole, 1);
  let_alarm_fire();
  check(user::yield_no_wait() && alarm.runs == 1, "now there is");
  passed();
}
