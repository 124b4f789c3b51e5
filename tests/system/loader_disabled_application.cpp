// TEST: An application that is not enabled is passed over.
// EXPECT: ^2? ?1 application
// EXPECT: ^clock: 1 s$
// WITH: clock
// DAMAGE: 8 0
// CHECKSUM: repaired
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("FAILED: it runs");
  return 0;
}
