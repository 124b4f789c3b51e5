// tests/system/exit_terminate_ends_only_the_caller.cpp - an application that exits is gone, and the others go on.
//
// row: 1.10
// expect: ^leaving$
// expect: ^heartbeat: 3$
// with: heartbeat
#include "tests/system/check.hpp"

using namespace test;

int main() {
  say("leaving");
  user::exit_terminate(3);
  fail("came back");
}
