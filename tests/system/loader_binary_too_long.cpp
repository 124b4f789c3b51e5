// TEST: An application whose binary ends outside its object is refused.
// EXPECT: refused: .*: its binary ends outside the object
// EXPECT: ^clock: 1 s$
// WITH: clock
// DAMAGE: 35 0x7f
// CHECKSUM: repaired
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("FAILED: it runs");
  return 0;
}
