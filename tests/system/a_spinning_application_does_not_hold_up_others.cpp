// tests/system/a_spinning_application_does_not_hold_up_others.cpp - an application that never yields does not hold up the others.
//
// row: scheduling
// expect: ^heartbeat: 1$
// with: heartbeat
#include "tests/system/check.hpp"

using namespace test;

int main() {
  for (;;) asm volatile("");
}
