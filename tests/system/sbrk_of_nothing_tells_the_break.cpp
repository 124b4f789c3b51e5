// tests/system/sbrk_of_nothing_tells_the_break.cpp - sbrk of 0 tells the break and changes nothing, also while a buffer is
// shared up to it.
//
// row: 1.9
// row: 3.3
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 old_break = current_break();
  check(raw_allow_read_write(kConsole, 1, old_break - 8, 8).ok(), "share");
  check(is(user::memop(1, 0), ReturnTag::SuccessU32, old_break, 0, 0), "sbrk(0)");
  check(is(user::memop(1, 0), ReturnTag::SuccessU32, old_break, 0, 0), "again");
  check(succeeded(user::memop(0, old_break)), "and a brk to where it is succeeds");
  passed();
}
