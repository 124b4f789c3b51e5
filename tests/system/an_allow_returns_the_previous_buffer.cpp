// tests/system/an_allow_returns_the_previous_buffer.cpp - an allow returns the buffer shared before, at first none.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  std::array<u8, 8> one{}, two{};
  check(succeeded(raw_allow_read_write(kConsole, 1, address_of(&one), 8), 0, 0), "at first none");
  check(succeeded(raw_allow_read_write(kConsole, 1, address_of(&two), 4), address_of(&one), 8), "then the first");
  check(succeeded(raw_allow_read_write(kConsole, 1, 0, 0), address_of(&two), 4), "then the second");
  passed();
}
