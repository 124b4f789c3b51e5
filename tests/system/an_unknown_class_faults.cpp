// tests/system/an_unknown_class_faults.cpp - a system call of an unknown class is a fault of its caller.
//
// row: 1.2
// expect: an_unknown_class_faults: fault: made a system call that does not exist, pc 0x[0-9a-f]{8}; stopped$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::port::call<0xBD>(1, 2, 3, 4);
  fail("came back");
}
