// tests/system/a_subscribe_discards_queued_upcalls.cpp - a successful subscribe removes the pending upcalls of its number.
//
// row: 1.6
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder first, second;
  subscribe_alarm(first);
  let_alarm_fire();
  subscribe_alarm(second);
  check(!user::yield_no_wait(), "nothing is pending");
  check(first.runs == 0 && second.runs == 0, "nothing ran");
  passed();
}
