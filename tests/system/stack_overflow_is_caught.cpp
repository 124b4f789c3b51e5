// TEST: A stack that grows out of the process's memory stops the process.
// EXPECT: stack_overflow_is_caught: fault: .*.*; stopped
// EXPECT: ^clock: 1 s$
// WITH: clock
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
  say("FAILED: went through");
}
