// tests/attacks/subscribe_storm.cpp - subscriptions are replaced thousands of times, with upcalls pending for the replaced ones.
//
// row: 32
// contained: ignored
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const u32 function = recorder_function();
  u32 last_function = 0, last_data = 0;
  (void)raw_subscribe(kConsole, 1, 0, 0);
  static Recorder recorder;
  for (u32 round = 1; round <= 3000; ++round) {
    queue_written_upcall();
    const u32 next = round % 3 == 0 ? 0 : function;
    require(succeeded(raw_subscribe(kConsole, 1, next, round), last_function, last_data), "another pair than the last one");
    last_function = next;
    last_data = round;
  }
  (void)raw_subscribe(kConsole, 1, function, address_of(&recorder));
  (void)user::yield_no_wait();
  require(recorder.runs == 0, "an upcall of a replaced subscription");
  contained();
}
