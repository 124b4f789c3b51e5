// tests/attacks/stack_pointer_at_the_start.cpp - a system call is made with less room on the stack than what the hardware stores, at every step of four.
//
// row: 40
// contained: fault
// fault: ^(stack left its memory|made a system call with its stack outside its memory|touched)
// lives: several
// happened: hubris#1134
// only-on: mps2-an386 - the hardware stores registers on the caller's stack
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  const Address start = ram_start();
  one_life_each(8, [&](u32 life) { asm volatile("mov sp, %0\n movs r0, #2\n svc 5\n" ::"r"(start + 4 * life) : "memory", "r0"); });
}
