// tests/system/a_null_subscribe_discards_queued_upcalls.cpp - a subscribe of the null function removes the pending upcalls of
// its number and leaves those of others.
//
// row: 1.6
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder alarm, written;
  subscribe_alarm(alarm);
  subscribe_written(written);
  let_alarm_fire();
  queue_written_upcall();
  check(raw_subscribe(kAlarm, 0, 0, 0).ok(), "unsubscribe");
  check(user::yield_no_wait() && !user::yield_no_wait(), "one is left");
  check(alarm.runs == 0 && written.runs == 1, "the other one");
  passed();
}
