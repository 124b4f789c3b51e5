// TEST: Yield-NoWait with nothing pending writes 0 and goes on.
// EXPECT: ^done$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  u8 ran = 7;
  (void)user::port::yield(0, address_of(&ran), 0);
  check(ran == 0, "the byte is 0");
  return done();
}
