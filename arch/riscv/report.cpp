// arch/riscv/report.cpp - reads the registers that a panic tells of.
#include "arch/riscv/cause_words.hpp"
#include "arch/riscv/csr.hpp"
#include "arch/riscv/pmp_words.hpp"
#include "kernel/ports/report.hpp"

namespace kernel::ports {
namespace {
using namespace arch::riscv;

/// The number of a register is part of the instruction: one instruction for each.
template <u32... Indices>
u32 pmp_address(u32 index, std::integer_sequence<u32, Indices...>) {
  u32 value = 0;
  ((index == Indices ? void(value = read_csr<Csr::Pmpaddr0 + Indices>()) : void()), ...);
  return value;
}
u32 pmp_address(u32 index) { return pmp_address(index, std::make_integer_sequence<u32, kPmpEntries>{}); }

u8 pmp_config(u32 index) {
  const std::array<u32, 4> words{read_csr<Csr::Pmpcfg0>(), read_csr<Csr::Pmpcfg0 + 1>(), read_csr<Csr::Pmpcfg0 + 2>(), read_csr<Csr::Pmpcfg0 + 3>()};
  return static_cast<u8>(words[index / 4] >> (8 * (index % 4)));
}

bool entry_line(u32 entry, core::Line<120>& line) {
  return pmp_line(entry, pmp_config(entry), pmp_address(entry), entry == 0 ? 0 : pmp_address(entry - 1), line);
}
}  // namespace

bool kernel_protection_line(u32 number, core::Line<120>& line) {
  if (number == 0) return line.text("  mseccfg ").address(read_csr<Csr::Mseccfg>()), true;
  for (u32 entry = 0; entry < kPmpEntries; ++entry) {
    core::Line<120> made;
    if (entry_line(entry, made) && --number == 0) return line.text(made.view()), true;
  }
  return false;
}

bool chip_state_line(u32 number, core::Line<120>& line) {
  const u32 cause = read_csr<Csr::Mcause>();
  switch (number) {
    case 0: line.text("  mcause  ").address(cause).text(": the last trap was: ").text(cause_words(cause)); return true;
    case 1: line.text("  mepc    ").address(read_csr<Csr::Mepc>()); return true;
    case 2: line.text("  mtval   ").address(read_csr<Csr::Mtval>()).text(value_is_address(cause) ? ": what was touched" : ""); return true;
    case 3: line.text("  mstatus ").address(read_csr<Csr::Mstatus>()); return true;
    default: return false;
  }
}

}  // namespace kernel::ports
