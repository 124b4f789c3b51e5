// arch/riscv/pmp_words.hpp - one PMP entry as words, the rules of Smepmp applied; knows no hardware, runs on the host as well.
//
// Source   RISC-V Privileged 1.12 section 3.7; Smepmp 1.0, table of rules with MML set.
#pragma once
#include <array>
#include <bit>
#include <string_view>

#include "arch/riscv/pmp_plan.hpp"
#include "core/line.hpp"

namespace arch::riscv {

/// Rights of the kernel and of processes, by the lock bit and R, W, X.
constexpr std::string_view smepmp_rights(u8 config) {
  constexpr std::array<std::string_view, 16> kRights{
      // unlocked; X is the highest bit: ---, R, W, RW, X, RX, WX, RWX
      "nobody", "process r--", "kernel rw-, process r--", "process rw-", "process --x", "process r-x", "kernel rw-, process rw-", "process rwx",
      // locked
      "nobody", "kernel r--", "kernel --x, process --x", "kernel rw-", "kernel --x", "kernel r-x", "kernel r-x, process --x", "kernel r--, process r--"};
  return kRights[(config & 7u) + ((config & kLocked) != 0 ? 8u : 0u)];
}

/// The bytes that an entry covers. A TOR entry begins where `below`, the address register before it, says.
constexpr core::AddressRange pmp_range(u8 config, u32 address, u32 below) {
  if ((config & kNapot) == kTor) return {below << 2, address << 2};
  const u32 ones = static_cast<u32>(std::countr_one(address));  // NAPOT: 2^(ones + 3) bytes
  const u32 start = ones < 30 ? address >> ones << ones << 2 : 0;
  return {start, start + (ones < 29 ? 8u << ones : 0)};
}

/// False where the entry is off or covers nothing.
constexpr bool pmp_line(u32 entry, u8 config, u32 address, u32 below, core::Line<120>& line) {
  if ((config & kNapot) == kOff) return false;
  const core::AddressRange range = pmp_range(config, address, below);
  if ((config & kNapot) == kTor && range.start >= range.end) return false;
  line.text("  entry ").decimal(entry).pad(11).address(range.start).text(" .. ").address(range.end).text("  ").text(smepmp_rights(config));
  if ((config & kLocked) != 0) line.text(", locked");
  return true;
}

}  // namespace arch::riscv
