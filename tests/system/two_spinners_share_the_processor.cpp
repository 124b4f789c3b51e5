// tests/system/two_spinners_share_the_processor.cpp - two applications that never yield and one that does all get their turn.
//
// row: scheduling
// expect: ^heartbeat: 3$
// with: a_spinning_application_does_not_hold_up_others
// with: heartbeat
#include "tests/system/check.hpp"

using namespace test;

int main() {
  for (;;) asm volatile("");
}
