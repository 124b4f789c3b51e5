// tests/system/flash_is_shared_read_only_without_its_header.cpp - flash of the application may be shared read-only, except its header.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 flash = memop(Memop::FlashStart, 0);
  const u32 end = memop(Memop::FlashEnd, 0);
  check(raw_allow_read_only(kConsole, 1, end - 16, 16).ok(), "the end of its flash");
  check(failed(raw_allow_read_only(kConsole, 1, flash, 16), ErrorCode::Invalid, flash, 16), "the header");
  check(failed(raw_allow_read_only(kConsole, 1, end - 8, 16), ErrorCode::Invalid, end - 8, 16), "beyond its flash");
  passed();
}
