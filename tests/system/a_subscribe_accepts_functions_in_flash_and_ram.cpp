// tests/system/a_subscribe_accepts_functions_in_flash_and_ram.cpp - a function may lie in the caller's flash or RAM, with all
// four of its first bytes.
//
// row: 1.6
#include "tests/system/check.hpp"
#include "tests/system/own_header.hpp"

using namespace test;

int main() {
  const u32 end = current_break(), flash_end = memop(Memop::FlashEnd, 0);
  const u32 ram = memop(Memop::RamStart, 0), code = app_start();
  for (const u32 good : {code, flash_end - 4, ram, end - 4}) check(raw_subscribe(kAlarm, 0, good, 0).ok(), "inside");
  for (const u32 bad : {code - 1, flash_end - 3, flash_end, ram - 1, end - 3, end, 0xFFFF'FFFFu, 0xFFFF'FFFCu})
    check(failed(raw_subscribe(kAlarm, 0, bad, 7), ErrorCode::Invalid, bad, 7), "outside");
  passed();
}
