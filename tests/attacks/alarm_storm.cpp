// tests/attacks/alarm_storm.cpp - alarms are set, cancelled, set to nothing and to the end of time, a hundred thousand times.
//
// row: 64, R22
// contained: ignored
// happened: tock#1651
// boot: alone
// late: 40
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  static Recorder recorder;
  subscribe_alarm(recorder);
  for (u32 round = 0; round < 100'000; ++round) {
    const std::array times{0u, 1u, 0xFFFF'FFFFu, 0x8000'0000u, round};
    (void)user::command(kAlarm, 6, now() - round % 2, times[round % times.size()]);
    if (round % 7 == 0) (void)user::command(kAlarm, 3, 0, 0);
    if (round % 64 == 0) (void)user::yield_no_wait();
  }
  (void)user::command(kAlarm, 3, 0, 0);
  while (user::yield_no_wait()) {
  }
  sleep_for(20);  // its own alarm still works
  contained();
}
