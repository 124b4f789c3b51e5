// tests/attacks/hints_and_divisions.cpp - events are sent and waited for, the processor is told to sleep, and numbers are divided by zero.
//
// row: 51, 52
// contained: ignored
// only-on: mps2-an386 - these are its instructions
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  u32 quotient = 1;
  asm volatile("sev\n wfe\n yield\n dmb\n dsb\n isb\n udiv %0, %1, %2" : "=r"(quotient) : "r"(7), "r"(0) : "memory");
  require(quotient == 0, "a quotient");
  const u32 start = now();
  while (now() - start < 20'000) asm volatile("wfi");
  contained();
}
