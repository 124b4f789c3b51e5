// tests/system/the_clock_goes_on_over_a_restart.cpp - a restart begins the application anew and not the clock, and others run
// on.
//
// row: 1.10
// expect: ^tenths: 0$
// expect: ^tenths: 1$
// expect: ^tenths: 2$
// expect: ^tenths: 3$
// expect: ^TEST PASSED$
// expect: ^heartbeat: 14$
// with: heartbeat
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 frequency = user::alarm::frequency().value_or(0), life = now() / (frequency / 10);
  say(core::Line<>{}.text("tenths: ").decimal(life).view());
  if (life >= 3) passed();
  sleep_for(100);
  user::exit_restart(life);
}
