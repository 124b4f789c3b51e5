// tests/system/yield_wait_for_an_unknown_number_holds_up_nobody.cpp - yield-WaitFor on a number that its driver does not have
// waits for ever, and others run.
//
// row: 1.5
// expect: ^waiting$
// expect: ^heartbeat: 3$
// with: heartbeat
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("waiting");
  (void)user::yield_wait_for(kAlarm, 77);
  fail("came back");
}
