// tests/system/a_wait_is_not_lost_to_a_later_upcall.cpp - yield-WaitFor finds its upcall although another one came behind it.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder written;
  subscribe_written(written);
  let_alarm_fire();
  queue_written_upcall();
  wait_for_alarm();
  check_equal(written.runs, 0, "the later one did not run");
  check(user::yield_no_wait() && written.runs == 1, "it was kept");
  passed();
}
