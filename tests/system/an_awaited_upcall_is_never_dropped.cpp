// tests/system/an_awaited_upcall_is_never_dropped.cpp - an upcall that its process waits for arrives although the queue is full.
//
// row: 2
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder written;
  subscribe_written(written);
  for (u32 i = 0; i < 15; ++i) queue_written_upcall();
  const u32 expiry = arm_alarm(2000);
  check(user::yield_wait_for(kAlarm, 0).argument1 == expiry, "it arrived");
  passed();
}
