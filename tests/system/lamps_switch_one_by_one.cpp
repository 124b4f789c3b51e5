// tests/system/lamps_switch_one_by_one.cpp - lamps are switched on, off and over one by one, and a lamp that does not exist is
// INVAL.
//
// row: drivers LED
// expect: ^leds: \*\.
// expect: ^leds: \*\*
// expect: ^leds: \.\*
// expect: ^TEST PASSED$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 count = user::command(kLed, 0, 0, 0).value0;
  const auto lit = [](u32 lamp) { return user::command(kLed, 4, lamp, 0).value0 == 1; };
  check(count >= 2 && !lit(0) && !lit(1), "dark at first");
  check(succeeded(user::command(kLed, 1, 0, 0)) && lit(0) && !lit(1), "on, only this one");
  check(succeeded(user::command(kLed, 3, 1, 0)) && lit(0) && lit(1), "over");
  check(succeeded(user::command(kLed, 2, 0, 0)) && !lit(0) && lit(1), "off");
  check(succeeded(user::command(kLed, 3, 1, 0)) && !lit(1), "over again");
  for (u32 command = 1; command <= 4; ++command)
    for (const u32 lamp : {count, 0x8000'0000u, 0xFFFF'FFFFu})
      check(failed(user::command(kLed, command, lamp, 0), ErrorCode::Invalid), "no such lamp");
  passed();
}
