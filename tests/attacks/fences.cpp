// tests/attacks/fences.cpp - fences of memory and of instructions are harmless.
//
// row: 55
// contained: ignored
// only-on: rv32-virt - these are its instructions
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  asm volatile("fence\n fence.i\n .insn 0x0100000f" ::: "memory");
  contained();
}
