// tests/system/riscv/first_registers.hpp - keeps the registers of the first instruction until there is memory to put them in.
#pragma once
#include "core/types.hpp"

/// What examine() is given; `others` is the union of all bits of the registers not named.
struct FirstRegisters {
  u32 others, argument0, argument1, argument2, argument3, stack_pointer, return_address, flags;
};
inline constexpr u32 kFirstStackBytes = 0;      // from mem_start to the first stack pointer
inline constexpr u32 kFirstReturnAddress = 0;
inline constexpr u32 kFirstFlags = 0;

extern "C" [[noreturn]] void examine(const FirstRegisters* first);
// The start code touches no s register.
asm(R"(
.pushsection .text.start, "ax"
.global first_instruction
first_instruction:
    .irp number, 4, 5, 6, 7, 8, 9, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
    or gp, gp, x\number
    .endr
    mv s0, gp
    mv s1, a0
    mv s2, a1
    mv s3, a2
    mv s4, a3
    mv s5, sp
    mv s6, ra
    li s7, 0
    j _start
.popsection
.pushsection .text.main, "ax"
.global main
main:
    addi sp, sp, -32
    sw s0, 0(sp)
    sw s1, 4(sp)
    sw s2, 8(sp)
    sw s3, 12(sp)
    sw s4, 16(sp)
    sw s5, 20(sp)
    sw s6, 24(sp)
    sw s7, 28(sp)
    mv a0, sp
    call examine
.popsection
)");
