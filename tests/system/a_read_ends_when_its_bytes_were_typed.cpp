// tests/system/a_read_ends_when_its_bytes_were_typed.cpp - a read ends when all its bytes have been typed.
//
// row: drivers console
// input: @wait ^type$
// input: hello\n
#include "tests/system/check.hpp"

using namespace test;

int main() {
  std::array<u8, 5> bytes{};
  say("type");
  check(user::console::read(bytes).has_value(), "read");
  check(bytes == std::array<u8, 5>{'h', 'e', 'l', 'l', 'o'}, "these bytes");
  passed();
}
