// tests/system/yield_no_wait_does_not_count_records.cpp - yield-NoWait does not count an upcall without a function, and leaves
// it for a later Yield-WaitFor.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  let_alarm_fire();
  check(!user::yield_no_wait(), "the byte is 0 and the process goes on");
  const user::UpcallArguments arguments = user::yield_wait_for(kAlarm, 0);
  check(arguments.argument1 != 0, "the record was kept");
  passed();
}
