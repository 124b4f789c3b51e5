// tests/system/a_zero_length_buffer_does_not_hold_the_break.cpp - a buffer of length zero does not keep the break above it.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 start = current_break();
  check(set_break(start + 128), "grow");
  check(raw_allow_read_write(kConsole, 1, start + 128, 0).ok(), "share nothing");
  check(set_break(start), "the break goes back");
  passed();
}
