// tests/attacks/stack_pointer_elsewhere.cpp - a system call is made with the stack pointer in the kernel's RAM, a neighbour's, a device, flash, and nowhere.
//
// row: 39, R19
// contained: fault
// fault: ^(stack left its memory|made a system call with its stack outside its memory|touched)
// lives: several
// happened: CVE-2025-9408
// only-on: mps2-an386 - the hardware stores registers on the caller's stack
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  constexpr std::array<Address, 9> kPlaces{board::kKernelRam.end, board::kKernelRam.start + 0x400, board::kAppRam.start + 256, board::kUart + 64, board::kKernelText.start + 0x1000,
                                           board::kAppFlash.start + 256, 0, 32, 0xFFFF'FFFC};
  one_life_each(kPlaces.size(), [&](u32 life) { asm volatile("mov sp, %0\n movs r0, #2\n svc 5\n" ::"r"(kPlaces[life]) : "memory", "r0"); });
}
