// tests/system/a_buffer_ends_at_the_break_at_most.cpp - a shared buffer may end at the break and not one byte above it.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 end = current_break(), ram = memop(Memop::RamStart, 0);
  check(raw_allow_read_write(kConsole, 1, end - 4, 4).ok() && raw_allow_read_only(kConsole, 1, end - 4, 4).ok(), "up to the break");
  check(raw_allow_read_write(kConsole, 1, ram, end - ram).ok(), "all of it");
  check(failed(raw_allow_read_write(kConsole, 1, end - 3, 4), ErrorCode::Invalid, end - 3, 4), "one byte more");
  check(failed(raw_allow_read_only(kConsole, 1, end, 1), ErrorCode::Invalid, end, 1), "only that byte");
  check(failed(raw_allow_read_write(kConsole, 1, ram - 1, 2), ErrorCode::Invalid, ram - 1, 2), "one byte below");
  passed();
}
