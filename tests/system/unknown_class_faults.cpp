// TEST: A system call of an unknown class is a fault of its caller.
// EXPECT: unknown_class_faults: fault: made a system call that does not exist.*; stopped
#include "tests/system/check.hpp"

using namespace test;

int main() {
  (void)user::port::call<0xBD>(1, 2, 3, 4);
  say("FAILED: came back");
}
