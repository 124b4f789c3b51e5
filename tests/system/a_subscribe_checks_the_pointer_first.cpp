// tests/system/a_subscribe_checks_the_pointer_first.cpp - a function pointer outside the application is refused before the
// driver is looked up.
//
// row: 1.6
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(failed(raw_subscribe(kAbsentDriver, 0, 0x10, 5), ErrorCode::Invalid, 0x10, 5), "absent driver");
  for (const u32 bad : {memop(Memop::FlashStart, 0), memop(Memop::RamEnd, 0) - 8})  // the header, the kernel's part
    check(failed(raw_subscribe(kAlarm, 0, bad, 5), ErrorCode::Invalid, bad, 5), "outside");
  passed();
}
