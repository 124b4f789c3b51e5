// tests/attacks/floating_point_used.cpp - floating-point registers are read and written, and a frame with them is forced.
//
// row: 41, 49
// contained: fault
// fault: ^(illegal instruction|stack left|touched)
// lives: several
// happened: zephyr#42496
// only-on: mps2-an386 - that processor has floating-point registers, which the kernel leaves off
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  one_life_each(4, [](u32 life) {
    if (life == 0) asm volatile(".inst.w 0xEEB70A00" ::: "memory");        // vmov.f32 s0, #1.0
    if (life == 1) asm volatile(".inst.w 0xEEF10A10" ::: "r0", "memory");  // vmrs r0, fpscr
    if (life == 2) asm volatile(".inst.w 0xED2D0A20" ::: "memory");        // vpush {s0-s31}
    if (life == 3) asm volatile(".inst.w 0xEC300A20\n" ::: "r0", "memory");  // vldmia r0!, {s0-s31}
  });
}
