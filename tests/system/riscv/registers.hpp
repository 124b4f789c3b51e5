// tests/system/riscv/registers.hpp - every register before and after one system call, and at the first instruction.
//
// Memory   the snapshot; the stack of the caller.
// Source   RISC-V calling convention (ILP32).
#pragma once
#include <array>

#include "core/types.hpp"

namespace test {

/// Registers x5 to x31 as they were after the call; before it x<n> was pattern(n), except a0 to a4 and sp, gp, tp.
struct Snapshot {
  std::array<u32, 32> x{};
};
inline constexpr u32 kFirstResult = 10;   // a0
inline constexpr u32 kResults = 4;
inline constexpr bool kCallsStayPending = false;
inline constexpr u32 kFlags = 0;          // there are none
constexpr u32 pattern(u32 number) { return 0x0101'0101u * number + 0xA5u; }
constexpr bool has_pattern(u32 number) { return number == 1 || (number >= 5 && (number < 10 || number > 14)); }
/// Of these the ones that an upcall, which is a function, has to keep.
constexpr bool kept_by_functions(u32 number) { return number == 8 || number == 9 || (number >= 18 && number <= 27); }

struct CallArguments {
  std::array<u32, 4> values{};
  u32 call_class = 0;
};

/// Fills all registers, calls, and stores all registers. An upcall may run inside.
extern "C" void call_with_all_registers(const CallArguments* arguments, Snapshot* after);
asm(R"(
.pushsection .text.call_with_all_registers, "ax"
.global call_with_all_registers
call_with_all_registers:
    addi sp, sp, -80
    sw ra, 0(sp)
    sw s0, 4(sp)
    sw s1, 8(sp)
    sw s2, 12(sp)
    sw s3, 16(sp)
    sw s4, 20(sp)
    sw s5, 24(sp)
    sw s6, 28(sp)
    sw s7, 32(sp)
    sw s8, 36(sp)
    sw s9, 40(sp)
    sw s10, 44(sp)
    sw s11, 48(sp)
    sw a1, 52(sp)
    sw sp, 56(sp)
.macro fill number
    li x\number, 0x01010101 * \number + 0xA5
.endm
    .irp number, 1, 5, 6, 7, 8, 9, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
    fill \number
    .endr
    lw a1, 4(a0)
    lw a2, 8(a0)
    lw a3, 12(a0)
    lw a4, 16(a0)
    lw a0, 0(a0)
    ecall
    sw x31, 60(sp)
    lw x31, 52(sp)
    .irp number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30
    sw x\number, 4*\number(x31)
    .endr
    lw t0, 60(sp)
    sw t0, 4*31(x31)
    lw t0, 56(sp)           // x2 becomes the difference: zero
    sub t0, sp, t0
    sw t0, 8(x31)
    lw ra, 0(sp)
    lw s0, 4(sp)
    lw s1, 8(sp)
    lw s2, 12(sp)
    lw s3, 16(sp)
    lw s4, 20(sp)
    lw s5, 24(sp)
    lw s6, 28(sp)
    lw s7, 32(sp)
    lw s8, 36(sp)
    lw s9, 40(sp)
    lw s10, 44(sp)
    lw s11, 48(sp)
    addi sp, sp, 80
    ret
.popsection
)");

/// Register s1, which the kernel's C++ keeps, has a value to be recognised while `address` is written.
[[noreturn]] inline void write_with_known_register(core::Address address) {
  asm volatile("li s1, 0x5eed5eed\n sw zero, 0(%0)" ::"r"(address) : "s1", "memory");
  __builtin_trap();
}
/// The same while a system call is made that does not exist.
[[noreturn]] inline void make_unknown_call_with_known_register() {
  asm volatile("li s1, 0x5eed5eed\n li a4, 0xBD\n ecall" ::: "s1", "a4", "memory");
  __builtin_trap();
}

}  // namespace test
