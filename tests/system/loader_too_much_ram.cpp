// TEST: An application that needs more RAM than there is is refused.
// EXPECT: refused: loader_too_much_ram at 0x[0-9a-f]+: the RAM it is linked for
// EXPECT: ^clock: 1 s$
// WITH: clock
// DAMAGE: 31 0x7f
// CHECKSUM: repaired
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("FAILED: it runs");
  return 0;
}
