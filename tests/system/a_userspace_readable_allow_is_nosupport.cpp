// tests/system/a_userspace_readable_allow_is_nosupport.cpp - the userspace-readable allow answers NOSUPPORT where no driver offers it.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  u8 byte = 0;
  const u32 start = address_of(&byte);
  check(failed(user::port::call<7>(kConsole, 1, start, 1), ErrorCode::NoSupport, start, 1), "console");
  check(failed(user::port::call<7>(kAbsentDriver, 1, start, 1), ErrorCode::NoDevice, start, 1), "absent driver");
  passed();
}
