// tests/system/permissions_limit_calls.cpp - an application with a permission list reaches only the drivers and
// commands it names.
//
// row: 1.8
#include "tests/system/check.hpp"
#include "user/permission.hpp"

using namespace test;

BULKHEAD_PERMISSIONS({{.driver = kConsole, .group = 0, .commands = user::all_commands},
                      {.driver = kAlarm, .group = 0, .commands = 1u << 1}});

int main() {
  check(user::command(kAlarm, 1, 0, 0).ok(), "a named command");
  check(failed(user::command(kAlarm, 2, 0, 0), ErrorCode::NoDevice), "a command that is not named");
  check(failed(user::command(kLed, 0, 0, 0), ErrorCode::NoDevice), "a driver that is not named");
  const Return denied = raw_subscribe(kLed, 0, 0, 5);
  check(failed(denied, ErrorCode::NoDevice) && denied.value1 == 0 && denied.value2 == 5, "a denied subscribe has tag 0");
  check(failed(raw_allow_read_write(kLed, 0, 0, 0), ErrorCode::NoDevice), "and so has a denied allow");
  check(raw_subscribe(kAlarm, 0, 0, 0).ok(), "subscribe to a named driver");
  check(user::memop(2, 0).ok(), "memop is never filtered");
  passed();
}
