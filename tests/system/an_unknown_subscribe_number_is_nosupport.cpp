// tests/system/an_unknown_subscribe_number_is_nosupport.cpp - a subscribe to a number that the driver does not have fails with NOSUPPORT.
//
// row: 1.6
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(failed(raw_subscribe(kAlarm, 1, 0, 5), ErrorCode::NoSupport, 0, 5), "one too many");
  check(failed(raw_subscribe(kAlarm, 0xFFFF'FFFF, 0, 5), ErrorCode::NoSupport, 0, 5), "far too many");
  check(failed(raw_subscribe(kAlarm, 0x100, 0, 5), ErrorCode::NoSupport, 0, 5), "no wrap to a byte");
  passed();
}
