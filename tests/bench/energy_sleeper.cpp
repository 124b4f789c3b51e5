// tests/bench/energy_sleeper.cpp - waits for the alarm that is farthest away, again and again: 32 bits of ticks.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  for (;;) {
    set_alarm(~u32{0});
    (void)user::yield_wait_for(kAlarm, number(contract::alarm::Upcall::Fired));
  }
}
