// tests/attacks/every_svc_immediate.cpp - a system call is made with every number from 8 to 255, the kernel's own included.
//
// row: 47
// contained: fault
// fault: ^made a system call that does not exist
// lives: several
// happened: zephyr#116254
// only-on: mps2-an386 - the class of a call is part of its instruction
#include "tests/attacks/attack.hpp"

using namespace attack;

asm(R"(
.pushsection .text.calls, "ax"
.syntax unified
.thumb
.balign 4
.global calls
.thumb_func
calls:
.set number, 0
.rept 256
    svc number
    bx lr
.set number, number + 1
.endr
.popsection
)");
extern "C" void calls();

int main() {
  constexpr u32 kFirst = 8, kBytes = 4;
  one_life_each(256 - kFirst, [](u32 life) {
    const Address call = address_of(reinterpret_cast<const void*>(&calls)) + (kFirst + life) * kBytes;
    reinterpret_cast<void (*)()>(call)();
  });
}
