// tests/system/yield_wait_for_takes_the_first_of_its_id.cpp - of two upcalls of one id Yield-WaitFor takes the older.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 first = arm_alarm(100);
  spin_until(first, 50);
  const u32 second = arm_alarm(100);
  spin_until(second, 50);
  check_equal(user::yield_wait_for(kAlarm, 0).argument1, first, "the first");
  check_equal(user::yield_wait_for(kAlarm, 0).argument1, second, "then the second");
  passed();
}
