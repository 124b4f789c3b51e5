// arch/riscv/cause_words.hpp - values of mcause as words; knows no hardware, runs on the host as well.
//
// Source   RISC-V Privileged Architecture 1.12, table 3.6.
#pragma once
#include <array>
#include <string_view>

#include "core/types.hpp"

namespace arch::riscv {

constexpr std::string_view cause_words(u32 cause) {
  constexpr u32 kInterrupt = 1u << 31;
  if (cause == (kInterrupt | 3)) return "software interrupt";
  if (cause == (kInterrupt | 7)) return "timer interrupt";
  if (cause == (kInterrupt | 11)) return "external interrupt";
  constexpr std::array<std::string_view, 12> kExceptions{
      "instruction address misaligned", "instruction access fault", "illegal instruction", "breakpoint",
      "load address misaligned", "load access fault", "store address misaligned", "store access fault",
      "system call from user mode", "reserved", "reserved", "system call from machine mode"};
  return cause < kExceptions.size() ? kExceptions[cause] : "no cause that the architecture knows";
}

/// Whether mtval is the address that was touched.
constexpr bool value_is_address(u32 cause) { return cause < 8 && cause != 2 && cause != 3; }

}  // namespace arch::riscv
