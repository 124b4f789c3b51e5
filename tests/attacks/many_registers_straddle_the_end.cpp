// tests/attacks/many_registers_straddle_the_end.cpp - one instruction stores or loads several registers across the end of its memory.
//
// row: 11
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} 
// lives: several
// only-on: mps2-an386 - this processor has instructions that store several registers
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  const Address end = first_closed();
  one_life_each(4, [&](u32 life) {
    if (life == 0) asm volatile("stmia %0, {r4-r11}" ::"r"(end - 16) : "memory");
    if (life == 1) asm volatile("ldmia %0, {r4-r6, r8}" ::"r"(end - 8) : "r4", "r5", "r6", "r8", "memory");
    if (life == 2) asm volatile("strd r4, r5, [%0]" ::"r"(end - 4) : "memory");
    if (life == 3) asm volatile("stmdb %0, {r4-r11}" ::"r"(ram_start() + 16) : "memory");
  });
}
