// tests/system/there_are_no_buttons.cpp - this board has no buttons, and any other is INVAL.
//
// row: drivers button
// only-on: rv32-virt - the other board has two buttons
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(is(raw_command(kButton, 0, 7, 8), ReturnTag::SuccessU32, 0, 7, 8), "the count");
  for (u32 command = 1; command <= 3; ++command)
    for (const u32 button : {0u, 31u, 32u, 0xFFFF'FFFFu})
      check(failed(user::command(kButton, command, button, 0), ErrorCode::Invalid), "no such button");
  check(failed(user::command(kButton, 4, 0, 0), ErrorCode::NoSupport), "no such command");
  passed();
}
