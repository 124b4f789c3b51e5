// TEST: An application with a wrong checksum is refused by name of the reason, the next one loads.
// EXPECT: refused: application at 0x[0-9a-f]+: its checksum is wrong
// EXPECT: ^clock: 1 s$
// WITH: clock
// DAMAGE: 12 0x55
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("FAILED: it runs");
  return 0;
}
