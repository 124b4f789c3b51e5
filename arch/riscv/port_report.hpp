// arch/riscv/port_report.hpp - the 31 registers and the pc, the PMP, and the cause of the last trap, as text.
#pragma once
#include <array>
#include <string_view>

#include "core/line.hpp"
#include "kernel/ports/report.hpp"

namespace kernel::ports {

inline bool register_line(const UserContext& context, SavedRegisters saved, u32 number, core::Line<120>& line) {
  constexpr u32 kPerLine = 4;
  constexpr std::array<std::string_view, 32> kNames{"pc", "ra", "sp", "gp", "tp", "t0", "t1", "t2", "s0", "s1", "a0",
                                                    "a1", "a2", "a3", "a4", "a5", "a6", "a7", "s2", "s3", "s4", "s5",
                                                    "s6", "s7", "s8", "s9", "s10", "s11", "t3", "t4", "t5", "t6"};
  constexpr u32 kLines = kNames.size() / kPerLine;
  if (number == kLines && !saved.all_stored) return line.text("  gp, tp and s0 to s11 are older: as of the last switch to another process"), true;
  if (number >= kLines) return false;
  for (u32 i = number * kPerLine; i < (number + 1) * kPerLine; ++i)
    line.text("  ").text(kNames[i]).pad(6 + 18 * (i % kPerLine)).address(context.x[i]);
  return true;
}

inline bool protection_line(const Plan& plan, u32 number, core::Line<120>& line) {
  constexpr std::array<std::string_view, 3> kRights{"r-x  flash", "rw-  memory", "rw-  shared by another application"};
  for (u32 pair = 0; pair < arch::riscv::kUserEntries / 2; ++pair) {
    if (!arch::riscv::in_use(plan, pair) || number-- != 0) continue;
    const core::AddressRange range = arch::riscv::pair_range(plan, pair);
    line.text("  ").address(range.start).text(" .. ").address(range.end).text("  ").text(kRights[pair < 2 ? pair : 2]);
    return true;
  }
  return false;
}

bool kernel_protection_line(u32 number, core::Line<120>& line);
bool chip_state_line(u32 number, core::Line<120>& line);

}  // namespace kernel::ports
