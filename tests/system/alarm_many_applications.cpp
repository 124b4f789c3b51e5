// TEST: Alarms of several applications do not disturb each other.
// EXPECT: ^clock: 0 s$
// EXPECT: ^clock: 1 s$
// EXPECT: ^done$
// EXPECT: intruder: reading the kernel
// WITH: clock
// WITH: intruder
// WITH: blink
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::alarm::sleep_for(user::alarm::milliseconds{1500});
  return done();
}
