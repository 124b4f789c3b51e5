// tests/system/an_idle_board_does_not_expire_the_watchdog.cpp - nothing happens for several periods of the watchdog, and nothing is what happens.
//
// row: scheduling
// only-on: mps2-an386 - the other board has no watchdog
#include "tests/system/check.hpp"

using namespace test;

int main() {
  constexpr u32 kPeriods = 5, kWatchdogMilliseconds = 4000;
  check(user::alarm::sleep_for(milliseconds{kPeriods * kWatchdogMilliseconds}).has_value(), "an alarm far away");
  passed();
}
