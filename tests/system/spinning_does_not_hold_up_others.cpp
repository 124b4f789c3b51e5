// TEST: An application that never yields does not hold up the others.
// EXPECT: ^clock: 3 s$
// WITH: clock
#include "tests/system/check.hpp"

using namespace test;

int main() {
  for (;;) asm volatile("");
}
