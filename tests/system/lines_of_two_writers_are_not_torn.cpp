// tests/system/lines_of_two_writers_are_not_torn.cpp - a line that one application writes in pieces is not torn by the lines of
// another.
//
// row: drivers console
// expect: ^left middle right$
// expect: ^TEST PASSED$
// expect: ^(0123456789 ){6}whole$
// refuse: left 0
// refuse: middle 0
// refuse: whole.
// refuse: .left
// refuse: ^right
// refuse: ^middle
// with: piece_writer
#include "tests/system/check.hpp"

using namespace test;

int main() {
  for (u32 i = 0; i < 12; ++i) {
    say("0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 whole");
    sleep_for(7);
  }
  passed();
}
