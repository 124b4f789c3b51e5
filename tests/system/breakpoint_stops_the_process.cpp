// TEST: A breakpoint without a debugger stops the process.
// EXPECT: breakpoint_stops_the_process: fault.*; stopped
// EXPECT: ^clock: 1 s$
// WITH: clock
#include "tests/system/check.hpp"

using namespace test;

int main() {
  __builtin_debugtrap();
  say("FAILED: came back");
}
