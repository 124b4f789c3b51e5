// tests/system/an_unknown_command_is_nosupport.cpp - a command that the driver does not know fails with NOSUPPORT.
//
// row: 1.2
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(failed(user::command(kAlarm, 77, 0, 0), ErrorCode::NoSupport), "alarm");
  check(failed(user::command(kConsole, 77, 0, 0), ErrorCode::NoSupport), "console");
  check(failed(user::command(kLed, 77, 0, 0), ErrorCode::NoSupport), "LED");
  passed();
}
