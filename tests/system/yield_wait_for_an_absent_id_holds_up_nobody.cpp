// tests/system/yield_wait_for_an_absent_id_holds_up_nobody.cpp - yield-WaitFor on a driver that does not exist waits for ever
// and holds up nobody else.
//
// row: 1.5
// expect: ^waiting$
// expect: ^heartbeat: 3$
// with: heartbeat
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("waiting");
  (void)user::yield_wait_for(kAbsentDriver, 0);
  fail("came back");
}
