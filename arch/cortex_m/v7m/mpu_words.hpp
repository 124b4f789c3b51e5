// arch/cortex_m/v7m/mpu_words.hpp - one MPU region as words; knows no hardware, runs on the host as well.
//
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), sections B3.5.8 and B3.5.9.
#pragma once
#include <bit>
#include <string_view>

#include "arch/cortex_m/v7m/pmsa_plan.hpp"
#include "core/line.hpp"

namespace arch::v7m {

/// What a process may do; the kernel's planners use two of the architecture's values.
constexpr std::string_view process_rights(u32 rasr) {
  const bool executable = (rasr >> 28 & 1) == 0;
  switch (rasr >> 24 & 7) {
    case 3: return executable ? "rwx" : "rw-";
    case 2: case 6: case 7: return executable ? "r-x" : "r--";
    default: return "---";
  }
}

/// From the first to the last subregion that is on, which are neighbours in every region that the planner makes.
constexpr core::AddressRange effective_range(Region region) {
  const core::Address base = region.rbar & ~0x1Fu;
  const u32 size_bits = (region.rasr >> 1 & 0x1F) + 1;
  const u32 on = ~(region.rasr >> 8) & 0xFF;
  if (on == 0) return {base, base};
  const u32 first = static_cast<u32>(std::countr_zero(on)), last = static_cast<u32>(std::bit_width(on));
  const u32 subregion = size_bits < 32 ? (1u << size_bits) / kSubregions : 1u << 29;
  return {base + first * subregion, base + last * subregion};
}

constexpr void region_line(u32 number, Region region, core::Line<120>& line) {
  line.text("  region ").decimal(number).text("  ");
  if ((region.rasr & 1) == 0) return void(line.text("off"));
  const core::AddressRange range = effective_range(region);
  line.address(range.start).text(" .. ").address(range.end).text("  ").text(process_rights(region.rasr));
  const u32 off = region.rasr >> 8 & 0xFF;
  if (off == 0) return;
  const u32 bytes = 2u << (region.rasr >> 1 & 0x1F);
  line.text("  of ").address(region.rbar & ~0x1Fu).text(" .. ").address((region.rbar & ~0x1Fu) + bytes).text(", subregions off 0x").hex(off);
}

}  // namespace arch::v7m
