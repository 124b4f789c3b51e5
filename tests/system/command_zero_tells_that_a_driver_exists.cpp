// tests/system/command_zero_tells_that_a_driver_exists.cpp - command 0 tells that a driver exists; the LED and button drivers
// also tell how many they have.
//
// row: 1.2
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(user::command(kAlarm, 0, 0, 0).tag == static_cast<u32>(ReturnTag::Success), "alarm");
  check(user::command(kConsole, 0, 0, 0).tag == static_cast<u32>(ReturnTag::Success), "console");
  check(user::command(8, 0, 0, 0).tag == static_cast<u32>(ReturnTag::Success), "low-level debug");
  check(user::command(kLed, 0, 0, 0).tag == static_cast<u32>(ReturnTag::SuccessU32), "LED count");
  check(user::command(3, 0, 0, 0).tag == static_cast<u32>(ReturnTag::SuccessU32), "button count");
  passed();
}
