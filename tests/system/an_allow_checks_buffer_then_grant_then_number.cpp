// tests/system/an_allow_checks_buffer_then_grant_then_number.cpp - an allow looks at the buffer before it looks for a grant,
// and at the number last.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  u8 byte = 0;
  const u32 good = address_of(&byte), bad = 4;
  check(failed(raw_allow_read_write(kLed, 0, bad, 1), ErrorCode::Invalid, bad, 1), "the buffer before the grant");
  check(failed(raw_allow_read_write(kLed, 99, good, 1), ErrorCode::NoMemory, good, 1), "the grant before the number");
  check(failed(raw_allow_read_write(kConsole, 99, bad, 1), ErrorCode::Invalid, bad, 1), "the buffer before the number");
  check(failed(raw_allow_read_only(kConsole, 99, good, 1), ErrorCode::NoSupport, good, 1), "the number");
  passed();
}
