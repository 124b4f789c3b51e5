// tests/attacks/restart_storm.cpp - it begins anew again and again with requests under way, and looks for answers to an earlier life.
//
// row: 62, 80, R13, R20
// contained: ignored
// happened: tock#3340, tock#4872
// boot: alone
#include "tests/attacks/attack.hpp"

using namespace attack;

namespace {
constexpr u32 kLives = 60;
}

int main() {
  const u32 life = lives_before();
  if (life == 0) begin();
  static Recorder recorder;
  require(recorder.runs == 0, "memory of an earlier life");
  (void)user::yield_no_wait();
  subscribe_alarm(recorder);
  subscribe_written(recorder);
  sleep_for(life % 3);
  require(recorder.runs == 0, "an upcall of an earlier life");
  if (life == kLives) contained();
  (void)arm_alarm(life % 4 * 20);
  queue_written_upcall();
  user::exit_restart(0);
}
