// tests/system/an_unknown_yield_variant_faults.cpp - a yield of an unknown variant is a fault of its caller.
//
// row: 1.2
// expect: an_unknown_yield_variant_faults: fault: made a system call that does not exist, pc 0x[0-9a-f]{8}; stopped$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::port::yield(3, 0, 0);
  fail("came back");
}
