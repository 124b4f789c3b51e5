// tests/system/yield_no_wait_skips_a_foreign_flag_address.cpp - yield-NoWait skips a flag address that is not the caller's RAM.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::port::yield(0, 0, 0);
  (void)user::port::yield(0, memop(Memop::RamEnd, 0) - 4, 0);
  (void)user::port::yield(0, memop(Memop::FlashStart, 0), 0);
  (void)user::port::yield(0, 0xFFFF'FFFF, 0);
  passed();
}
