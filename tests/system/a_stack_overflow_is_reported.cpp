// tests/system/a_stack_overflow_is_reported.cpp - a stack that grows out of the process's memory stops the process.
//
// row: protection
// expect: a_stack_overflow_is_reported: fault: .*; stopped$
// expect: ^heartbeat: 3$
// with: heartbeat
#include "tests/system/check.hpp"

using namespace test;

namespace {
#pragma clang diagnostic ignored "-Winfinite-recursion"
[[gnu::noinline]] u32 recurse(u32 depth) {
  volatile u32 here = depth;
  return recurse(here + 1) + here;
}
}  // namespace

int main() {
  (void)recurse(1);
  fail("went through");
}
