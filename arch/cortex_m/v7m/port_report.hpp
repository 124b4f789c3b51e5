// arch/cortex_m/v7m/port_report.hpp - stacked and saved registers, the MPU, and the fault status registers, as text.
#pragma once
#include <array>
#include <string_view>

#include "arch/cortex_m/v7m/mpu_words.hpp"
#include "core/line.hpp"
#include "kernel/ports/report.hpp"

namespace kernel::ports {

/// r0 to r3, r12, lr, pc and xPSR lie in the process's memory; where its stack pointer leads elsewhere they are not known.
inline bool register_line(const UserContext& context, SavedRegisters saved, u32 number, core::Line<120>& line) {
  constexpr u32 kPerLine = 4;
  constexpr std::array<std::string_view, 8> kStacked{"r0", "r1", "r2", "r3", "r12", "lr", "pc", "xpsr"};
  constexpr std::array<std::string_view, 8> kSaved{"r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11"};
  if (number == 4) return line.text("  psp").pad(7).address(context.psp), true;
  if (number == 5 && !saved.all_stored) return line.text("  r4 to r11 are older: as of the last switch to another process"), true;
  if (number > 4) return false;
  const bool stacked = number < 2;
  if (stacked && !saved.frame_readable) {
    line.text(number == 0 ? "  r0 to r3, r12, lr, pc and xpsr are not known: the processor stores them on the process's"
                          : "  stack, and its stack pointer leads out of its memory");
    return true;
  }
  for (u32 i = 0; i < kPerLine; ++i) {
    const u32 index = number % 2 * kPerLine + i;
    line.text("  ").text(stacked ? kStacked[index] : kSaved[index]).pad(7 + 18 * i);
    line.address(stacked ? frame(context)[index] : context.r4_to_r11[index]);
  }
  return true;
}

inline bool protection_line(const Plan& plan, u32 number, core::Line<120>& line) {
  if (number >= plan.regions.size()) return false;
  arch::v7m::region_line(number, plan.regions[number], line);
  return true;
}

bool kernel_protection_line(u32 number, core::Line<120>& line);
bool chip_state_line(u32 number, core::Line<120>& line);

}  // namespace kernel::ports
