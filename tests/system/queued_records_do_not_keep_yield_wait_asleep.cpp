// tests/system/queued_records_do_not_keep_yield_wait_asleep.cpp - upcalls that nobody subscribed to do not keep Yield-Wait from
// being woken.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder alarm;
  subscribe_alarm(alarm);
  for (u32 i = 0; i < 15; ++i) queue_written_upcall();
  (void)arm_alarm(2000);
  user::yield_wait();
  check(alarm.runs == 1, "the alarm woke it");
  passed();
}
