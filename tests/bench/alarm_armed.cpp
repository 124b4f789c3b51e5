// tests/bench/alarm_armed.cpp - an alarm far in the future, so that others have company in the kernel's queue of alarms.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  set_alarm(0x4000'0000);
  for (;;) user::yield_wait();
}
