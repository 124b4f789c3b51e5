// TEST: An application that exits is gone, and the others go on.
// EXPECT: ^leaving$
// EXPECT: ^clock: 2 s$
// WITH: clock
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("leaving");
  user::exit_terminate(3);
  say("FAILED: came back");
}
