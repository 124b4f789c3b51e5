// tests/bench/alarm_slope.cpp - sets an alarm that is the next to fire, and lets it fire while the application computes.
#include "tests/bench/measure.hpp"

using namespace bench;

namespace {
constexpr u32 kFromFire = 3, kToFire = 4;
}  // namespace

int main() {
  const u32 ticks = soon_ticks();
  for (;;) {
    settle();
    mark<kFrom>();
    set_alarm(ticks);
    mark<kTo>();
    mark<kFromFire>();
    compute();
    mark<kToFire>();
    (void)user::yield_no_wait();
  }
}
