// tests/attacks/misaligned_atomics.cpp - atomic operations, loads and jumps are made at odd addresses, and outside its memory.
//
// row: 57
// contained: fault
// lives: several
// only-on: rv32-virt - these are its instructions
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  static std::array<u32, 4> own;
  one_life_each(5, [](u32 life) {
    if (life == 0) asm volatile("amoadd.w t0, t0, (%0)" ::"r"(address_of(own.data()) + 1) : "t0", "memory");
    if (life == 1) asm volatile("lr.w t0, (%0)" ::"r"(address_of(own.data()) + 2) : "t0", "memory");
    if (life == 2) asm volatile("amoswap.w t0, t0, (%0)" ::"r"(board::kKernelRam.start) : "t0", "memory");
    if (life == 3) asm volatile("amoadd.w t0, t0, (%0)" ::"r"(board::kAppRam.start) : "t0", "memory");
    if (life == 4) asm volatile("lr.w t0, (%0)" ::"r"(board::kKernelRam.start) : "t0", "memory");
  });
}
