// tests/system/a_command_to_no_driver_is_nodevice.cpp - a command to a driver that does not exist fails with NODEVICE and
// leaves the other registers alone.
//
// row: 1.2
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const Return result = user::command(kAbsentDriver, 0, 0x1111, 0x2222);
  check(failed(result, ErrorCode::NoDevice), "NODEVICE");
  check(result.value1 == 0x1111 && result.value2 == 0x2222, "the third and fourth register are as they were");
  passed();
}
