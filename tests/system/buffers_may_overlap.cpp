// tests/system/buffers_may_overlap.cpp - the same bytes may be shared with several drivers and in both directions.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  static std::array<u8, 16> bytes{};
  const u32 start = address_of(&bytes);
  check(raw_allow_read_write(kConsole, 1, start, 16).ok(), "read-write");
  check(raw_allow_read_only(kConsole, 1, start, 16).ok(), "read-only, the same bytes");
  check(raw_allow_read_write(kConsole, 0, start + 8, 8).ok(), "another number, a part of them");
  check(succeeded(raw_allow_read_write(kConsole, 1, start + 4, 8), start, 16), "and a buffer may move");
  passed();
}
