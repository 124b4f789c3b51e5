// TEST: A yield of an unknown variant is a fault of its caller.
// EXPECT: invalid_yield_variant_faults: fault: made a system call.*; stopped
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::port::yield(3, 0, 0);
  say("FAILED: came back");
}
