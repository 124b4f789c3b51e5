// tests/system/a_failed_allow_changes_nothing.cpp - an allow that fails leaves the buffer shared before in place.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  std::array<u8, 8> one{};
  check(raw_allow_read_write(kConsole, 1, address_of(&one), 8).ok(), "share");
  check(!raw_allow_read_write(kConsole, 1, 4, 8).ok(), "a bad one is refused");
  check(succeeded(raw_allow_read_write(kConsole, 1, 0, 0), address_of(&one), 8), "the first is still there");
  passed();
}
