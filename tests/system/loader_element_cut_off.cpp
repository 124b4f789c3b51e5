// TEST: A header element that reaches beyond the header is refused.
// EXPECT: refused: .*: a header element reaches beyond the header
// EXPECT: ^clock: 1 s$
// WITH: clock
// DAMAGE: 19 0x7f
// CHECKSUM: repaired
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("FAILED: it runs");
  return 0;
}
