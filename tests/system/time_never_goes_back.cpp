// tests/system/time_never_goes_back.cpp - the clock never goes back, and its frequency is that of the ticks.
//
// row: drivers alarm
#include "tests/system/check.hpp"

using namespace test;

int main() {
  u32 last = now();
  for (u32 i = 0; i < 2000; ++i) {
    const u32 here = now();
    check(static_cast<i32>(here - last) >= 0, "not back");
    last = here;
  }
  const u32 start = now();
  sleep_for(100);
  const u32 tenth = user::alarm::frequency().value_or(0) / 10;
  check(now() - start >= tenth && now() - start < tenth + tenth / 20, "a tenth of a second");
  passed();
}
