// tests/system/cortex_m/first_registers.hpp - keeps the registers of the first instruction until there is memory to put them in.
#pragma once
#include "core/types.hpp"

/// What examine() is given; `others` is the union of all bits of the registers not named
/// and of the first word above the break.
struct FirstRegisters {
  u32 others, argument0, argument1, argument2, argument3, stack_pointer, return_address, flags;
};
inline constexpr u32 kFirstStackBytes = 32;     // from mem_start to the first stack pointer
inline constexpr u32 kFirstReturnAddress = 1;
inline constexpr u32 kFirstFlags = 0;

extern "C" [[noreturn]] void examine(const FirstRegisters* first);
// The start code touches r0 to r3 only. Nothing here may change the flags before they are read.
asm(R"(
.pushsection .text.start, "ax"
.syntax unified
.thumb
.global first_instruction
.thumb_func
first_instruction:
    orr r4, r4, r5
    orr r4, r4, r6
    orr r4, r4, r7
    orr r4, r4, r8
    orr r4, r4, r9
    orr r4, r4, r10
    orr r4, r4, r11
    orr r4, r4, r12
    ldr r5, [r1, #32]           // above the break, but inside what the hardware has to open: zero as well
    orr r4, r4, r5
    mov r5, r0
    mov r6, r1
    mov r7, r2
    mov r8, r3
    mov r9, sp
    mov r10, lr
    mrs r11, apsr
    b _start
.popsection
.pushsection .text.main, "ax"
.global main
.thumb_func
main:
    push {r4-r11}
    mov r0, sp
    bl examine
.popsection
)");
