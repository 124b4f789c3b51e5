// tests/system/yield_wait_for_needs_no_subscription.cpp - yield-WaitFor returns the three arguments of an upcall that nobody subscribed to.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 expiry = arm_alarm(500);
  const user::UpcallArguments arguments = user::yield_wait_for(kAlarm, 0);
  check(arguments.argument1 == expiry, "the second is the expiry");
  check(static_cast<i32>(arguments.argument0 - expiry) >= 0, "the first is not earlier than the expiry");
  check(arguments.argument2 == 0, "the third is 0");
  passed();
}
