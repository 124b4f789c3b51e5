// arch/cortex_m/v7m/port_report.hpp - stacked and saved registers, and the MPU regions of a process, as text.
#pragma once
#include <array>
#include <string_view>

#include "core/line.hpp"
#include "kernel/ports/protection.hpp"
#include "kernel/ports/user_context.hpp"

namespace kernel::ports {

/// r0 to r3, r12, lr, pc and xPSR lie in the process's memory; without access to it they are not shown.
inline bool register_line(const UserContext& context, bool frame_accessible, u32 number, core::Line<120>& line) {
  constexpr u32 kPerLine = 4;
  constexpr std::array<std::string_view, 8> kStacked{"r0", "r1", "r2", "r3", "r12", "lr", "pc", "xpsr"};
  constexpr std::array<std::string_view, 8> kSaved{"r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11"};
  if (number == 4) return line.text("  psp").pad(6).address(context.psp), true;
  if (number > 4) return false;
  const bool stacked = number < 2;
  if (stacked && !frame_accessible) return line.text("  (the stack is outside of the memory)"), true;
  for (u32 i = 0; i < kPerLine; ++i) {
    const u32 index = number % 2 * kPerLine + i;
    line.text("  ").text(stacked ? kStacked[index] : kSaved[index]).pad(7 + 18 * i);
    line.address(stacked ? frame(context)[index] : context.r4_to_r11[index]);
  }
  return true;
}

inline bool protection_line(const Plan& plan, u32 number, core::Line<120>& line) {
  if (number >= plan.regions.size()) return false;
  const auto region = plan.regions[number];
  line.text("  region ").decimal(number).text("  ");
  if ((region.rasr & 1) == 0) return line.text("off"), true;
  const core::Address base = region.rbar & ~0x1Fu;
  line.address(base).text(" .. ").address(base + (2u << (region.rasr >> 1 & 0x1F)));
  line.text("  subregions off 0x").hex(region.rasr >> 8 & 0xFF);
  line.text((region.rasr >> 28 & 1) != 0 ? "  rw-" : "  r-x");
  return true;
}

}  // namespace kernel::ports
