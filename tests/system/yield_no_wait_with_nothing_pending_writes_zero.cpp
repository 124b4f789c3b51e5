// tests/system/yield_no_wait_with_nothing_pending_writes_zero.cpp - yield-NoWait with nothing pending writes 0 and goes on.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  u8 ran = 7;
  (void)user::port::yield(0, address_of(&ran), 0);
  check(ran == 0, "the byte is 0");
  passed();
}
