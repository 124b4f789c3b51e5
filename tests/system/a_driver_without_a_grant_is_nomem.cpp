// tests/system/a_driver_without_a_grant_is_nomem.cpp - a subscribe or allow to a driver without a grant fails with NOMEM.
//
// row: 1.6 and 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  u8 byte = 0;
  check(failed(raw_subscribe(kLed, 0, 0, 5), ErrorCode::NoMemory, 0, 5), "subscribe");
  check(failed(raw_allow_read_write(kLed, 0, address_of(&byte), 1), ErrorCode::NoMemory, address_of(&byte), 1), "allow");
  passed();
}
