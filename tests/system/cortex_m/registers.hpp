// tests/system/cortex_m/registers.hpp - every register before and after one system call.
//
// Memory   the snapshot; the stack of the caller.
// Source   Procedure Call Standard for the Arm Architecture; the class is part of the instruction, so each has a copy.
#pragma once
#include <array>

#include "core/types.hpp"

namespace test {

/// r0 to r12, lr at 14 as they were after the call, 13 the change of sp, 15 the flags.
/// Before it r<n> was pattern(n), except r0 to r3, and the flags were kFlags.
struct Snapshot {
  std::array<u32, 16> x{};
};
inline constexpr u32 kFirstResult = 0;
inline constexpr u32 kResults = 4;
inline constexpr bool kCallsStayPending = true;  // while an interrupt that came with them is taken
inline constexpr u32 kFlags = 0xF800'0000;  // N, Z, C, V and Q
constexpr u32 pattern(u32 number) { return 0x0101'0101u * number + 0xA5u; }
constexpr bool has_pattern(u32 number) { return (number >= 4 && number <= 12) || number == 14; }
/// Of these the ones that an upcall, which is a function, has to keep.
constexpr bool kept_by_functions(u32 number) { return number >= 4 && number <= 11; }

struct CallArguments {
  std::array<u32, 4> values{};
  u32 call_class = 0;
};

/// Fills all registers, calls, and stores all registers. An upcall may run inside.
extern "C" void call_with_all_registers(const CallArguments* arguments, Snapshot* after);
asm(R"(
.pushsection .text.call_with_all_registers, "ax"
.syntax unified
.thumb
.macro one_call class
    svc #\class
    b all_registers_called
.endm
.global call_with_all_registers
.thumb_func
call_with_all_registers:
    push {r1, r4-r11, lr}
    sub sp, sp, #8
    str sp, [sp]
    ldr r1, [r0, #16]           // where to jump: two halfwords a class
    adr r2, all_registers_calls
    add r1, r2, r1, lsl #2
    orr r1, r1, #1
    str r1, [sp, #4]
    mov r1, #0xF8000000
    msr apsr_nzcvq, r1
    ldr r4, =0x04040404 + 0xA5
    ldr r5, =0x05050505 + 0xA5
    ldr r6, =0x06060606 + 0xA5
    ldr r7, =0x07070707 + 0xA5
    ldr r8, =0x08080808 + 0xA5
    ldr r9, =0x09090909 + 0xA5
    ldr r10, =0x0A0A0A0A + 0xA5
    ldr r11, =0x0B0B0B0B + 0xA5
    ldr r12, =0x0C0C0C0C + 0xA5
    ldr lr, =0x0E0E0E0E + 0xA5
    ldr r1, [r0, #4]
    ldr r2, [r0, #8]
    ldr r3, [r0, #12]
    ldr r0, [r0, #0]
    ldr pc, [sp, #4]
    .balign 4
all_registers_calls:
    one_call 0
    one_call 1
    one_call 2
    one_call 3
    one_call 4
    one_call 5
    one_call 6
    one_call 7
all_registers_called:
    str r0, [sp, #4]
    ldr r0, [sp, #8]            // the snapshot
    str r1, [r0, #4]
    str r2, [r0, #8]
    str r3, [r0, #12]
    str r4, [r0, #16]
    str r5, [r0, #20]
    str r6, [r0, #24]
    str r7, [r0, #28]
    str r8, [r0, #32]
    str r9, [r0, #36]
    str r10, [r0, #40]
    str r11, [r0, #44]
    str r12, [r0, #48]
    str lr, [r0, #56]
    mrs r1, apsr
    str r1, [r0, #60]
    ldr r1, [sp, #4]
    str r1, [r0, #0]
    ldr r1, [sp]
    mov r2, sp
    subs r1, r2, r1
    str r1, [r0, #52]
    add sp, sp, #8
    pop {r1, r4-r11, pc}
    .ltorg
.popsection
)");

/// Register r4, which the kernel's C++ keeps, has a value to be recognised while `address` is written.
[[noreturn]] inline void write_with_known_register(core::Address address) {
  asm volatile("ldr r4, =0x5eed5eed\n movs r3, #0\n str r3, [%0]" ::"r"(address) : "r3", "r4", "memory");
  __builtin_trap();
}
/// The same while a system call is made that does not exist.
[[noreturn]] inline void make_unknown_call_with_known_register() {
  asm volatile("ldr r4, =0x5eed5eed\n svc 0xBD" ::: "r4", "memory");
  __builtin_trap();
}

}  // namespace test
