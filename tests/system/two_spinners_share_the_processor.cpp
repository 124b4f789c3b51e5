// tests/system/two_spinners_share_the_processor.cpp - two applications that call the kernel all the time and never yield and
// one that does all get their turn.
//
// row: scheduling
// expect: ^heartbeat: 1$
// with: calling_spinner
// with: heartbeat
#include "tests/system/check.hpp"

using namespace test;

int main() {
  for (;;) (void)user::command(kAbsentDriver, 0, 0, 0);
}
