// tests/system/a_subscribe_checks_driver_then_grant_then_number.cpp - a subscribe looks for the driver, then for its grant,
// then for the number.
//
// row: 1.6
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(failed(raw_subscribe(kAbsentDriver, 99, 0, 1), ErrorCode::NoDevice, 0, 1), "no driver");
  check(failed(raw_subscribe(kLed, 99, 0, 1), ErrorCode::NoMemory, 0, 1), "no grant");
  check(failed(raw_subscribe(kAlarm, 99, 0, 1), ErrorCode::NoSupport, 0, 1), "no such number");
  passed();
}
