// tests/attacks/privileged_instructions.cpp - instructions that return from traps, flush translations or stop a debugger.
//
// row: 55
// contained: fault
// fault: ^(illegal instruction|fault without a known cause)
// lives: several
// only-on: rv32-virt - these are its instructions
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  one_life_each(8, [](u32 life) {
    if (life == 0) asm volatile("mret");
    if (life == 1) asm volatile(".insn 0x10200073");  // sret
    if (life == 2) asm volatile(".insn 0x00200073");  // uret
    if (life == 3) asm volatile(".insn 0x7b200073");  // dret
    if (life == 4) asm volatile(".insn 0x12000073");  // sfence.vma
    if (life == 5) asm volatile("ebreak");
    if (life == 6) asm volatile("c.ebreak");
    if (life == 7) asm volatile(".insn 0xffffffff");
  });
}
