// tests/system/an_allow_checks_the_driver_then_the_number.cpp - an allow of a number that the driver does not have fails with
// NOSUPPORT, to an absent driver with NODEVICE.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  u8 byte = 0;
  const u32 start = address_of(&byte);
  check(failed(raw_allow_read_write(kConsole, 2, start, 1), ErrorCode::NoSupport, start, 1), "read-write");
  check(failed(raw_allow_read_only(kConsole, 0xFFFF'FFFF, start, 1), ErrorCode::NoSupport, start, 1), "read-only");
  check(failed(raw_allow_read_only(kAbsentDriver, 0, 4, 1), ErrorCode::NoDevice, 4, 1), "the driver is looked up before the buffer");
  passed();
}
