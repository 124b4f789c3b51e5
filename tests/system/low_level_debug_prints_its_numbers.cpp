// tests/system/low_level_debug_prints_its_numbers.cpp - the low-level debug driver prints a code or numbers in lines of the
// kernel.
//
// row: drivers low-level debug
// expect: ^LowLevelDebug: App 0x[0-9a-f]+ alert code 0x2$
// expect: ^LowLevelDebug: App 0x[0-9a-f]+ prints 0x45$
// expect: ^LowLevelDebug: App 0x[0-9a-f]+ prints 0xdeadbeef 0x0$
// expect: ^TEST PASSED$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(succeeded(user::command(kLowLevelDebug, 0, 0, 0)), "exists");
  check(succeeded(user::command(kLowLevelDebug, 1, 0x2, 0)), "alert");
  check(succeeded(user::command(kLowLevelDebug, 2, 0x45, 0)), "one");
  check(succeeded(user::command(kLowLevelDebug, 3, 0xDEAD'BEEF, 0)), "two");
  check(failed(user::command(kLowLevelDebug, 4, 0, 0), ErrorCode::NoSupport), "unknown");
  passed();
}
