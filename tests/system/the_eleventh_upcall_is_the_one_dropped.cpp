// tests/system/the_eleventh_upcall_is_the_one_dropped.cpp - when ten upcalls wait the next one is dropped; the ten keep their
// order.
//
// row: 2
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder alarm, written;
  subscribe_alarm(alarm);
  subscribe_written(written);
  for (u32 i = 0; i < 10; ++i) queue_written_upcall();
  let_alarm_fire();
  while (user::yield_no_wait()) {
  }
  check_equal(written.runs, 10, "ten ran");
  check_equal(alarm.runs, 0, "the eleventh was dropped");
  let_alarm_fire();
  for (u32 i = 0; i < 10; ++i) queue_written_upcall();
  check(user::yield_no_wait() && alarm.runs == 1 && written.runs == 10, "an earlier one is kept and first");
  while (user::yield_no_wait()) {
  }
  check_equal(written.runs, 19, "nine behind it");
  passed();
}
