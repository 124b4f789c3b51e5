// tests/system/a_read_of_nothing_or_too_much_is_inval.cpp - a read of more than the kernel buffers at once, or of nothing,
// fails with INVAL.
//
// row: drivers console
#include "tests/system/check.hpp"

using namespace test;

int main() {
  static std::array<u8, 65> bytes{};
  check(user::console::read(bytes).error() == ErrorCode::Invalid, "65 bytes");
  check(user::console::read(std::span{bytes}.first(0)).error() == ErrorCode::Invalid, "none");
  passed();
}
