// TEST: The same when chance brings the two together.
// EXPECT: ^done$
// KERNEL: kernel-test
// BOARDS: mps2-an386
// BECAUSE: an ecall is never pending
// TIME: free-running
#include "tests/system/pended_calls.hpp"

int main() {
  constexpr u32 kWanted = 50;
  while (pended_calls().by_chance < kWanted)
    for (u32 round = 0; round < 1000; ++round) call_and_check();
  return test::done();
}
