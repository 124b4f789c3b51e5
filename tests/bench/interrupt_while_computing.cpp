// tests/bench/interrupt_while_computing.cpp - the alarm's interrupt while the application computes; its upcall is queued.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  const u32 ticks = soon_ticks();
  for (;;) {
    settle();
    (void)user::subscribe(kAlarm, number(contract::alarm::Upcall::Fired), ignore_upcall, nullptr);
    set_alarm(ticks);
    mark<kFrom>();
    compute();
    mark<kTo>();
    (void)user::yield_no_wait();
  }
}
