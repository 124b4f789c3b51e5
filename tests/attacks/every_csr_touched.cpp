// tests/attacks/every_csr_touched.cpp - every control and status register is read, and written.
//
// row: 54
// contained: fault
// fault: ^illegal instruction
// lives: several
// only-on: rv32-virt - that processor has such registers
// boot: alone
#include "tests/attacks/attack.hpp"

using namespace attack;

asm(R"(
.pushsection .text.csrs, "ax"
.balign 4
.option push
.option norvc
.global read_csrs, write_csrs
read_csrs:
.set number, 0
.rept 4096
    .insn i 0x73, 2, a0, x0, number - ((number >> 11) << 12)
    ret
.set number, number + 1
.endr
write_csrs:
.set number, 0
.rept 4096
    .insn i 0x73, 1, x0, x0, number - ((number >> 11) << 12)
    ret
.set number, number + 1
.endr
.option pop
.popsection
)");
extern "C" void read_csrs();
extern "C" void write_csrs();

int main() {
  constexpr u32 kRegisters = 4096, kBytes = 8;
  one_life_each(2 * kRegisters, [](u32 life) {
    const Address table = address_of(reinterpret_cast<const void*>(life < kRegisters ? &read_csrs : &write_csrs));
    reinterpret_cast<void (*)()>(table + life % kRegisters * kBytes)();
  });
}
