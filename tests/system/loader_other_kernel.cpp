// TEST: An application for another kernel version is refused.
// EXPECT: refused: loader_other_kernel at 0x[0-9a-f]+: it needs another kernel version
// EXPECT: ^clock: 1 s$
// WITH: clock
// DAMAGE: 44 3
// CHECKSUM: repaired
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("FAILED: it runs");
  return 0;
}
