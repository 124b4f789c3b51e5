// TEST: Yield-WaitFor on a driver that does not exist waits for ever and holds up nobody else.
// EXPECT: ^waiting$
// EXPECT: ^clock: 2 s$
// WITH: clock
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("waiting");
  (void)user::yield_wait_for(kAbsentDriver, 0);
  say("FAILED: came back");
}
