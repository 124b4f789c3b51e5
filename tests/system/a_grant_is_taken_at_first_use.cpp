// tests/system/a_grant_is_taken_at_first_use.cpp - a driver takes its part of the process's memory at first use and only once:
// the kernel break moves down then.
//
// row: 7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 before = memop(Memop::GrantStart, 0);
  check(user::command(kAlarm, 1, 0, 0).ok() && user::command(kLed, 0, 0, 0).ok(), "queries take nothing");
  check_equal(memop(Memop::GrantStart, 0), before, "nothing was taken");
  check(raw_subscribe(kAlarm, 0, 0, 0).ok(), "subscribe");
  const u32 after = memop(Memop::GrantStart, 0);
  check(after < before, "the kernel break moved down");
  check(raw_subscribe(kAlarm, 0, 0, 0).ok() && arm_alarm(1'000'000) != 0, "more uses");
  check_equal(memop(Memop::GrantStart, 0), after, "once only");
  check(raw_allow_read_only(kConsole, 1, 0, 0).ok() && memop(Memop::GrantStart, 0) < after, "the next driver takes its own");
  passed();
}
