// tests/attacks/reservation_across_switches.cpp - memory is reserved, others execute, and then it is written under the reservation.
//
// row: 57
// contained: ignored
// only-on: rv32-virt - these are its instructions
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  static u32 word = 0;
  for (u32 round = 0; round < 50; ++round) {
    const u32 before = word;
    u32 failed = 0;
    asm volatile("lr.w t0, (%0)" ::"r"(&word) : "t0", "memory");
    sleep_for(1);
    asm volatile("sc.w %0, %1, (%2)" : "=r"(failed) : "r"(round + 1), "r"(&word) : "memory");
    require(word == (failed != 0 ? before : round + 1), "a write that failed and was made");
  }
  contained();
}
