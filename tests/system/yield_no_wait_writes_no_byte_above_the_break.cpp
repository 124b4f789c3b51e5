// tests/system/yield_no_wait_writes_no_byte_above_the_break.cpp - yield-NoWait skips a flag address at the break and writes the
// byte below it.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 start = current_break();
  check(set_break(start + 4), "grow");
  at<u8>(start + 3) = 0x5A;
  (void)user::port::yield(0, start + 3, 0);
  check_equal(at<u8>(start + 3), 0, "the last byte below the break is written");
  (void)user::port::yield(0, start + 4, 0);
  check(set_break(start + 64), "grow further");
  check_equal(at<u8>(start + 4), 0, "nothing was left above");
  passed();
}
