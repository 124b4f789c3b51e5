// tests/system/the_first_class_behind_the_last_faults.cpp - class 8 is no system call: its caller faults.
//
// row: 1.2
// expect: ^the_first_class_behind_the_last_faults: fault: made a system call that does not exist, pc 0x[0-9a-f]{8}; stopped$
// expect: ^heartbeat: 3$
// with: heartbeat
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::port::call<8>(0, 0, 0, 0);
  fail("came back");
}
