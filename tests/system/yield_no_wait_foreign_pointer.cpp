// TEST: Yield-NoWait skips a flag address that is not the caller's RAM.
// EXPECT: ^done$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::port::yield(0, 0, 0);
  (void)user::port::yield(0, memop(Memop::RamEnd, 0) - 4, 0);
  (void)user::port::yield(0, memop(Memop::FlashStart, 0), 0);
  (void)user::port::yield(0, 0xFFFF'FFFF, 0);
  return done();
}
