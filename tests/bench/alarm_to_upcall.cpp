// tests/bench/alarm_to_upcall.cpp - sets the alarm and waits for it: command, yield, sleep, interrupt, upcall.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  const u32 ticks = soon_ticks();
  settle();
  (void)user::subscribe(kAlarm, number(contract::alarm::Upcall::Fired), mark_upcall, nullptr);
  for (;;) {
    mark<kFrom>();
    set_alarm(ticks);
    user::yield_wait();
  }
}
