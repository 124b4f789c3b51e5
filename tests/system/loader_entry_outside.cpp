// TEST: An application whose entry point lies outside its binary is refused.
// EXPECT: refused: .*: its entry point lies outside its binary
// EXPECT: ^clock: 1 s$
// WITH: clock
// DAMAGE: 23 0x7f
// CHECKSUM: repaired
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("FAILED: it runs");
  return 0;
}
