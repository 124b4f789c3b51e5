// tests/model/pmp/port_kernel_map.hpp - the kernel's own entries, and the window through which it writes flash, against the oracle.
#pragma once
#include "port_loading.hpp"
#include "tests/model/tally.hpp"

namespace model {

using Configs = std::array<u8, Pmp::kEntries>;
using Addresses = std::array<u32, Pmp::kEntries>;

inline bool naturally_aligned(u64 start, u64 end) {
  const u64 size = end - start;
  return start < end && size >= 8 && (size & (size - 1)) == 0 && start % size == 0;
}

/// Every range of words in a small window, and every power of two: an entry covers exactly what it was asked to, or is refused.
inline void judge_natural_range(AddressRange range) {
  using namespace arch::riscv;
  ++tally.requests;
  expect(is_napot(range) == naturally_aligned(range.start, range.end), "natural alignment", {range.start, range.end});
  if (!naturally_aligned(range.start, range.end)) return;
  Configs config{};
  Addresses address{};
  config[5] = kNapot | kRead;
  address[5] = napot_address(range);
  const Pmp pmp{config, address};
  for (const u64 place : {u64{range.start} - 1, u64{range.start}, u64{range.end} - 1, u64{range.end}})
    if (place < kAddressSpace) expect(pmp.at(place).process == (within(range, place) ? kReadOnly : kNone), "a natural range", {place, range.start, range.end});
}

inline void judge_natural_ranges() {
  for (const AddressRange range : any_ranges_between(places(0x100, 65, 4))) judge_natural_range(range);
  for (u64 size = 8; size < kAddressSpace / 2; size *= 2)
    for (const u64 start : {u64{0}, size, kAddressSpace - 2 * size}) judge_natural_range({static_cast<Address>(start), static_cast<Address>(start + size)});
}

inline Rights kernel_wish(const arch::riscv::KernelMap& map, u64 address) {
  if (within(map.text, address)) return kReadExecute;
  if (within(map.ram, address) || within(map.app_ram, address) || within(map.devices, address)) return kReadWrite;
  return within(map.app_flash, address) ? kReadOnly : kNone;
}

/// No process yet: the kernel has its own, and processes have nothing at all.
inline void judge_map(const arch::riscv::KernelMap& map, AddressRange window) {
  ++tally.requests;
  Configs config{};
  Addresses address{};
  const auto entries = arch::riscv::kernel_entries(map);
  for (u32 entry = 0; entry < Pmp::kEntries; ++entry) {
    config[entry] = entries[entry].config;
    address[entry] = entries[entry].address;
    expect(entries[entry].config == 0 || (entries[entry].config & 0x80) != 0, "an entry of the kernel's is not locked", {entry});
    expect(entry < 2 || entry >= 12 || entries[entry].config == 0, "an entry of the process's is the kernel's", {entry});
  }
  const Pmp pmp{config, address};
  for (u64 place = window.start; place < window.end; ++place, ++tally.addresses)
    expect(pmp.at(place).kernel == kernel_wish(map, place) && pmp.at(place).process == kNone, "the kernel's map", {place});
}

/// Five ranges in every order of sizes, side by side.
inline void judge_maps() {
  std::array<u32, 5> sizes{8, 16, 32, 64, 128};
  do {
    std::array<AddressRange, 5> ranges{};
    for (u32 i = 0; i < 5; ++i) ranges[i] = {0x1000 + 128 * i, 0x1000 + 128 * i + sizes[i]};
    const arch::riscv::KernelMap map{.text = ranges[0], .ram = ranges[1], .app_flash = ranges[2], .app_ram = ranges[3], .devices = ranges[4]};
    expect(arch::riscv::protectable(map), "a map that suits is refused");
    judge_map(map, {0x0FC0, 0x12C0});
    for (u32 odd = 0; odd < 5; ++odd) {
      auto moved = ranges;
      moved[odd].end += 4;
      expect(!arch::riscv::protectable({.text = moved[0], .ram = moved[1], .app_flash = moved[2], .app_ram = moved[3], .devices = moved[4]}), "a map that does not suit", {odd});
    }
  } while (std::ranges::next_permutation(sizes).found);
}

/// While the kernel writes flash: it may write the words written, and nothing else is changed for it or for the process.
inline void judge_window_entries(AddressRange written, AddressRange window) {
  ++tally.requests;
  const auto kernel = arch::riscv::kernel_entries(kKernelMap);
  const auto open = arch::riscv::window_entries(written);
  Configs config{};
  Addresses address{};
  for (u32 entry = 0; entry < Pmp::kEntries; ++entry) {
    const auto& value = entry == 2 || entry == 3 ? open[entry - 2] : kernel[entry];
    config[entry] = value.config;
    address[entry] = value.address;
  }
  const Pmp pmp{config, address};
  for (u64 place = window.start; place < window.end; ++place, ++tally.addresses) {
    const bool inside = place / 4 * 4 < written.end && place / 4 * 4 + 4 > written.start;
    expect(pmp.at(place).kernel == (inside ? kReadWrite : kernel_wish(kKernelMap, place)), "the kernel's window", {place, written.start, written.end});
    expect(pmp.at(place).process == (inside ? kReadOnly : kNone), "the process while the kernel's window is open", {place, written.start, written.end});
  }
}

inline void judge_registers_of_kernel() {
  judge_natural_ranges();
  judge_maps();
  for (const u64 base : {u64{kKernelMap.app_flash.start}, u64{kKernelMap.app_flash.end} - 24})
    for (const AddressRange written : ranges_between(places(base, 25, 1)))
      judge_window_entries(written, {static_cast<Address>(base - 8), static_cast<Address>(base + 32)});
  expect(arch::riscv::protectable(kKernelMap), "the map of the model's own kernel");
}

}  // namespace model
