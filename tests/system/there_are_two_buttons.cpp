// tests/system/there_are_two_buttons.cpp - this board has 2 buttons, and any other is INVAL.
//
// row: drivers button
// only-on: mps2-an386 - the other board has no buttons
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(is(raw_command(kButton, 0, 7, 8), ReturnTag::SuccessU32, 2, 7, 8), "the count");
  for (u32 button = 0; button < 2; ++button) {
    check(is(raw_command(kButton, 3, button, 8), ReturnTag::SuccessU32, 0, button, 8), "released");
    check(succeeded(user::command(kButton, 1, button, 0)) && succeeded(user::command(kButton, 2, button, 0)), "watched and not");
  }
  for (u32 command = 1; command <= 3; ++command)
    for (const u32 button : {2u, 31u, 32u, 0xFFFF'FFFFu})
      check(failed(user::command(kButton, command, button, 0), ErrorCode::Invalid), "no such button");
  check(failed(user::command(kButton, 4, 0, 0), ErrorCode::NoSupport), "no such command");
  passed();
}
