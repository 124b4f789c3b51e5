// tests/system/an_upcall_never_preempts.cpp - an upcall does not run before its process yields, however long that takes.
//
// row: 2
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder alarm;
  subscribe_alarm(alarm);
  let_alarm_fire();
  for (u32 i = 0; i < 100'000; i = i + 1) asm volatile("");
  check(alarm.runs == 0, "still pending");
  user::yield_wait();
  check(alarm.runs == 1, "then it ran");
  passed();
}
