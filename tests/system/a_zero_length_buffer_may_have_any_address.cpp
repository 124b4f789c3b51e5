// tests/system/a_zero_length_buffer_may_have_any_address.cpp - a buffer of length zero may have any address and is returned as
// it was passed.
//
// row: 1.7
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(raw_allow_read_write(kConsole, 1, 0xDEAD'BEEF, 0).ok(), "garbage address");
  check(succeeded(raw_allow_read_write(kConsole, 1, 0, 0), 0xDEAD'BEEF, 0), "returned verbatim");
  passed();
}
