// tests/attacks/odd_instructions.cpp - instructions that stop a debugger, name a coprocessor, or do not exist.
//
// row: 50, 51
// contained: fault
// fault: ^(illegal instruction|misaligned|fault without a known cause)
// lives: several
// only-on: mps2-an386 - these are its instructions
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  one_life_each(6, [](u32 life) {
    if (life == 0) asm volatile("bkpt 0");
    if (life == 1) asm volatile("udf #255");
    if (life == 2) asm volatile("mcr p15, 0, r0, c1, c0, 0");
    if (life == 3) asm volatile("mrc p10, 0, r0, c1, c0, 0" ::: "r0");
    if (life == 4) asm volatile(".inst.w 0xF7F0A000");  // udf.w
    if (life == 5) asm volatile("ldmia %0, {r1, r2}" ::"r"(ram_start() + 2) : "r1", "r2");  // not aligned
  });
}
