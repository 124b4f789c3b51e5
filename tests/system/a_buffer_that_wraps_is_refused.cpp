// tests/system/a_buffer_that_wraps_is_refused.cpp - an allow whose end wraps round fails with INVAL.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 start = memop(Memop::RamStart, 0);
  check(failed(raw_allow_read_write(kConsole, 1, start, 0xFFFF'FFFF), ErrorCode::Invalid, start, 0xFFFF'FFFF), "read-write");
  check(failed(raw_allow_read_only(kConsole, 1, 0xFFFF'FFF0, 0x20), ErrorCode::Invalid, 0xFFFF'FFF0, 0x20), "read-only");
  passed();
}
