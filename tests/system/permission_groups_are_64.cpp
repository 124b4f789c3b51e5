// tests/system/permission_groups_are_64.cpp - a permission entry of group 1 permits commands 64 to 127 of its driver, and none
// of the others.
//
// row: 1.8
#include "tests/system/check.hpp"
#include "user/permission.hpp"

BULKHEAD_PERMISSIONS({{.driver = test::kConsole, .group = 0, .commands = user::all_commands},
                      {.driver = test::kAlarm, .group = 1, .commands = u64{1} | u64{1} << 63}});

using namespace test;

int main() {
  check(succeeded(raw_command(kConsole, 0, 0, 0)), "the console");
  check(failed(raw_command(kAlarm, 0, 0, 0), ErrorCode::NoDevice), "command 0 is of group 0");
  check(failed(raw_command(kAlarm, 1, 0, 0), ErrorCode::NoDevice), "and so is 1");
  check(failed(raw_command(kAlarm, 64, 0, 0), ErrorCode::NoSupport), "64 reaches the driver, which does not know it");
  check(failed(raw_command(kAlarm, 127, 0, 0), ErrorCode::NoSupport), "so does 127");
  check(failed(raw_command(kAlarm, 65, 0, 0), ErrorCode::NoDevice), "65 is not permitted");
  check(failed(raw_command(kAlarm, 128, 0, 0), ErrorCode::NoDevice), "128 is of group 2");
  passed();
}
