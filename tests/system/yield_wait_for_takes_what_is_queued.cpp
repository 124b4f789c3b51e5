// tests/system/yield_wait_for_takes_what_is_queued.cpp - yield-WaitFor returns at once if the upcall is queued already, and
// keeps the others in order.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder written;
  subscribe_written(written);
  queue_written_upcall();
  let_alarm_fire();
  queue_written_upcall();
  wait_for_alarm();
  check(written.runs == 0, "the others did not run");
  check(user::yield_no_wait() && user::yield_no_wait() && !user::yield_no_wait(), "both of them are still there");
  check(written.runs == 2, "and ran");
  passed();
}
