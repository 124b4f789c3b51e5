// tests/system/a_subscribe_to_no_driver_is_nodevice.cpp - a subscribe to a driver that does not exist fails with NODEVICE and
// returns what it was passed.
//
// row: 1.6
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(failed(raw_subscribe(kAbsentDriver, 0, 0, 5), ErrorCode::NoDevice, 0, 5), "NODEVICE");
  passed();
}
