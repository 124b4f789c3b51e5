// tests/system/a_driver_cannot_be_made_to_read_foreign_memory.cpp - a console write prints what was shared and nothing of a
// neighbour, also when the buffer was taken back before it was sent.
//
// row: 1.7
// row: protection
// expect: ^shared$
// expect: ^TEST PASSED$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  static const std::array<u8, 8> text{'s', 'h', 'a', 'r', 'e', 'd', '\r', '\n'};
  check(!raw_allow_read_only(kConsole, 1, memop(Memop::RamEnd, 0) + 16, 64).ok(), "a neighbour's");
  (void)user::allow_read_only(kConsole, 1, text);
  check(succeeded(user::command(kConsole, 1, 1000, 0)), "longer than shared");
  check_equal(user::yield_wait_for(kConsole, 1).argument0, 8, "cut");
  passed();
}
