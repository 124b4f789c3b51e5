// tests/system/a_breakpoint_stops_the_process.cpp - a breakpoint without a debugger stops the process.
//
// row: protection
// expect: a_breakpoint_stops_the_process: fault.*; stopped
// expect: ^heartbeat: 3$
// with: heartbeat
#include "tests/system/check.hpp"

using namespace test;

int main() {
  __builtin_debugtrap();
  fail("came back");
}
