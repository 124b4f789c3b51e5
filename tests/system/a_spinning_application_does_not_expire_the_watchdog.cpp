// tests/system/a_spinning_application_does_not_expire_the_watchdog.cpp - an application may compute for several periods of the watchdog.
//
// row: scheduling
// only-on: mps2-an386 - the other board has no watchdog
#include "tests/system/check.hpp"

using namespace test;

int main() {
  constexpr u32 kPeriods = 3, kWatchdogSeconds = 4;
  const u32 ticks = *user::alarm::frequency() * kWatchdogSeconds * kPeriods, begin = *user::alarm::now();
  while (*user::alarm::now() - begin < ticks)
    for (u32 i = 0; i < 1'000'000; ++i) asm volatile("");
  passed();
}
