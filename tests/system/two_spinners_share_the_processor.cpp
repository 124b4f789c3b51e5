// TEST: Two applications that never yield and one that does all get their turn.
// EXPECT: ^clock: 3 s$
// EXPECT: intruder: reading the kernel
// WITH: spinning_does_not_hold_up_others
// WITH: clock
// WITH: intruder
#include "tests/system/check.hpp"

using namespace test;

int main() {
  for (;;) asm volatile("");
}
