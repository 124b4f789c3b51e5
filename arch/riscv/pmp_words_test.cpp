// arch/riscv/pmp_words_test.cpp - PMP entries as a reader of a panic sees them; host only.
#include "arch/riscv/pmp_words.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {
using namespace arch::riscv;

std::string text(u32 entry, u8 config, u32 address, u32 below = 0) {
  core::Line<120> line;
  return pmp_line(entry, config, address, below, line) ? std::string{line.view()} : "";
}

TEST_CASE("an entry is told with its range and what the kernel and processes may do there") {
  const u32 text_address = napot_address({0x8000'0000, 0x8010'0000});
  CHECK(text(0, kLocked | kNapot | kRead | kExecute, text_address) == "  entry 0  0x80000000 .. 0x80100000  kernel r-x, locked");
  CHECK(text(3, kUserFlash, 0x8010'2000u >> 2, 0x8010'0000u >> 2) == "  entry 3  0x80100000 .. 0x80102000  process r-x");
  CHECK(text(15, kUserRam, 0x8030'0010u >> 2, 0x8030'0000u >> 2) == "  entry 15 0x80300000 .. 0x80300010  kernel rw-, process rw-");
}

TEST_CASE("an entry that is off or empty is left out") {
  CHECK(text(2, kOff, 0x1000) == "");
  CHECK(text(3, kUserFlash, 0, 0) == "");
  CHECK(text(3, kUserFlash, 0x1000, 0x1000) == "");
}

TEST_CASE("the kernel's own entries come back as the ranges that they were made from") {
  constexpr KernelMap kMap{.text = {0x8000'0000, 0x8010'0000}, .ram = {0x8020'0000, 0x8030'0000}, .app_flash = {0x8010'0000, 0x8020'0000},
                           .app_ram = {0x8030'0000, 0x8040'0000}, .devices = {0, 0x8000'0000}};
  const auto entries = kernel_entries(kMap);
  const auto range = [&](u32 entry) { return pmp_range(entries[entry].config, entries[entry].address, 0); };
  CHECK(range(0) == kMap.text);
  CHECK(range(1) == kMap.ram);
  CHECK(range(12) == kMap.app_flash);
  CHECK(range(13) == kMap.app_ram);
  CHECK(range(14) == kMap.devices);
  CHECK(smepmp_rights(entries[1].config) == "kernel rw-");
  CHECK(smepmp_rights(entries[12].config) == "kernel r--");
  CHECK(smepmp_rights(window_entries({0x8010'0000, 0x8010'0010})[1].config) == "kernel rw-, process r--");
}
}  // namespace
