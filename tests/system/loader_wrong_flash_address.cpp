// TEST: An application linked for another flash address is refused.
// EXPECT: refused: loader_wrong_flash_address at 0x[0-9a-f]+: it is linked for another flash address
// EXPECT: ^clock: 1 s$
// WITH: clock
// DAMAGE: 56 0x04
// CHECKSUM: repaired
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("FAILED: it runs");
  return 0;
}
