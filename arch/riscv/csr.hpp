// arch/riscv/csr.hpp - control and status registers, read and written by number.
//
// Source   RISC-V Privileged Architecture 1.12, table 2.5; Smepmp 1.0 for mseccfg.
#pragma once
#include "core/types.hpp"

namespace arch::riscv {

enum class Csr : u32 {
  Mstatus = 0x300, Mie = 0x304, Mtvec = 0x305, Mscratch = 0x340, Mepc = 0x341, Mcause = 0x342, Mtval = 0x343, Mip = 0x344,
  Pmpcfg0 = 0x3A0, Pmpaddr0 = 0x3B0, Mseccfg = 0x747, Mcycle = 0xB00, Mcycleh = 0xB80, Mhartid = 0xF14,
};
/// Pmpcfg and pmpaddr registers are numbered upwards from the first.
constexpr Csr operator+(Csr first, u32 index) { return static_cast<Csr>(static_cast<u32>(first) + index); }

inline constexpr u32 kMstatusMie = 1u << 3;
inline constexpr u32 kMstatusMprv = 1u << 17;
inline constexpr u32 kMstatusMppMask = 3u << 11;
inline constexpr u32 kMachineTimer = 7;      // bit in mip and mie, and the low bits of mcause
inline constexpr u32 kMachineExternal = 11;

template <Csr Register>
u32 read_csr() {
  u32 value = 0;
  // UNSAFE(csr): reading a machine-mode register in machine mode has no effect on memory.
  asm volatile("csrr %0, %1" : "=r"(value) : "i"(Register));
  return value;
}

template <Csr Register>
void write_csr(u32 value) {
  // UNSAFE(csr): the memory clobber keeps accesses on their side of a change of protection or of interrupts.
  asm volatile("csrw %0, %1" ::"i"(Register), "r"(value) : "memory");
}

template <Csr Register>
void set_csr(u32 bits) {
  // UNSAFE(csr): as for write_csr.
  asm volatile("csrs %0, %1" ::"i"(Register), "rK"(bits) : "memory");  // K: a number below 32, in the instruction
}

template <Csr Register>
void clear_csr(u32 bits) {
  // UNSAFE(csr): as for write_csr.
  asm volatile("csrc %0, %1" ::"i"(Register), "rK"(bits) : "memory");
}

}  // namespace arch::riscv
