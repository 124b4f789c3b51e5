// tests/system/yield_wait_for_does_not_run_the_function.cpp - yield-WaitFor takes the upcall and does not run its function.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder alarm;
  subscribe_alarm(alarm);
  (void)arm_alarm(500);
  wait_for_alarm();
  check(alarm.runs == 0, "it did not run");
  check(!user::yield_no_wait(), "nothing is left");
  passed();
}
