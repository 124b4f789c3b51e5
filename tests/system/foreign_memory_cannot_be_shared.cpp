// tests/system/foreign_memory_cannot_be_shared.cpp - an allow of memory that is not the caller's fails with INVAL.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 start = memop(Memop::RamStart, 0);
  const u32 end = memop(Memop::RamEnd, 0);
  check(failed(raw_allow_read_write(kConsole, 1, start - 4, 8), ErrorCode::Invalid, start - 4, 8), "below");
  check(failed(raw_allow_read_write(kConsole, 1, end - 8, 8), ErrorCode::Invalid, end - 8, 8), "the kernel's part");
  check(failed(raw_allow_read_write(kConsole, 1, start, end - start), ErrorCode::Invalid, start, end - start), "all of it");
  const u32 flash = memop(Memop::FlashStart, 0) + 256;
  check(failed(raw_allow_read_write(kConsole, 1, flash, 4), ErrorCode::Invalid, flash, 4), "flash, writable");
  passed();
}
