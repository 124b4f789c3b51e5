// tests/attacks/rights_after_faults.cpp - after a fault of each kind the next life looks whether it has the kernel's rights.
//
// row: 46, 50, R1, R3, R13
// contained: fault
// lives: several
// happened: tock#3798, tock#3826, tock#2789
// only-on: mps2-an386 - rights are in a register that an application may read
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  require(port::unprivileged(), "the kernel's rights after a fault");
  one_life_each(7, [](u32 life) {
    if (life == 0) asm volatile("bkpt 0xAB");
    if (life == 1) asm volatile("udf #0");
    if (life == 2) read(board::kKernelRam.start);
    if (life == 3) read(0xE000'ED00);
    if (life == 4) asm volatile("mov sp, %0\n push {r0-r7}" ::"r"(ram_start()));
    if (life == 5) asm volatile("mov sp, %0\n udf #0" ::"r"(board::kKernelRam.end));  // its frame cannot be stored either
    if (life == 6) asm volatile("bx %0" ::"r"(flash_start() + 64));  // without Thumb
  });
}
