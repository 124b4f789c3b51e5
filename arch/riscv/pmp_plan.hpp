// arch/riscv/pmp_plan.hpp - from addresses to PMP register values; knows no hardware, runs on the host as well.
//
// Sixteen entries, the lowest match decides:
//   0 kernel text M:rx   1 kernel RAM M:rw    2-3 app flash U:rx    4-5 app RAM M,U:rw    6-11 shared M,U:rw
//   12 all app flash M:r   13 all app RAM M:rw   14 devices M:rw   15 off
// App RAM uses the shared-data encoding of Smepmp (R=0 W=1 X=1, L=0): machine mode and the process read and
// write it, nobody executes it, and the entries need not change on the way in or out of the kernel.
// What the kernel writes to app flash it writes through a window, which is entries 2-3 for as long as the write takes.
// Source   RISC-V Privileged 1.12 section 3.7 (PMP, granularity 4); Smepmp 1.0, table of rules with MML set.
#pragma once
#include <algorithm>
#include <bit>

#include "kernel/ports/protection_request.hpp"

namespace arch::riscv {

using kernel::ports::BlockRequest;
using kernel::ports::ProtectionRequest;
using kernel::ports::SharedRanges;

inline constexpr u32 kPmpEntries = 16;
inline constexpr u32 kFirstUserEntry = 2;
inline constexpr u32 kUserEntries = 10;
inline constexpr u32 kFirstSharedPair = 2;
inline constexpr u32 kGranularity = 4;
inline constexpr u32 kBlockAlignment = 16;  // the RISC-V calling convention's stack alignment

// Bits of one configuration byte.
inline constexpr u8 kRead = 1, kWrite = 2, kExecute = 4, kTor = 1 << 3, kNapot = 3 << 3, kLocked = 1 << 7, kOff = 0;

inline constexpr u8 kUserFlash = kTor | kRead | kExecute;
inline constexpr u8 kUserRam = kTor | kWrite | kExecute;  // Smepmp: shared data, read-write for both modes
inline constexpr u8 kWindow = kTor | kWrite;              // Smepmp: shared data, read-write for the kernel, read-only for processes

/// The registers of entries 2 to 11, of which each process has its own values.
struct Plan {
  std::array<u32, kUserEntries> addresses{};  // pmpaddr2 .. pmpaddr11
  u32 pairs = 0;                              // one bit for each pair of entries that covers something
  friend constexpr bool operator==(const Plan&, const Plan&) = default;
};

struct PmpEntry {
  u32 address = 0;
  u8 config = 0;
};

constexpr core::Address align_up(core::Address address, u32 alignment) {
  return (address + alignment - 1) / alignment * alignment;
}
constexpr bool aligned(core::AddressRange range) { return (range.start | range.end) % kGranularity == 0; }

/// pmpaddr of a naturally aligned power-of-two range of at least 8 bytes.
constexpr u32 napot_address(core::AddressRange range) { return range.start >> 2 | ((range.size() >> 3) - 1); }
constexpr bool is_napot(core::AddressRange range) {
  return std::has_single_bit(range.size()) && range.size() >= 8 && range.start % range.size() == 0;
}

/// How far the hardware lets the process reach for a given break.
constexpr core::Address accessible_end(core::AddressRange, core::Address app_break) {
  return align_up(app_break, kGranularity);
}

constexpr bool flash_expressible(core::AddressRange flash) {
  return flash.start % kGranularity == 0 && flash.start < flash.end && flash.end % kGranularity == 0;
}

constexpr std::optional<core::AddressRange> place_block(const BlockRequest& request) {
  constexpr u32 kLargest = 1u << 30;  // keeps the sums below from wrapping
  if (std::max({request.minimum_app_bytes, request.initial_app_bytes, request.kernel_bytes}) > kLargest) return std::nullopt;
  const u32 app_bytes = std::max(request.minimum_app_bytes, align_up(request.initial_app_bytes, kGranularity));
  const u32 size = align_up(app_bytes, kBlockAlignment) + align_up(request.kernel_bytes, kBlockAlignment);
  const core::Address start = request.fixed_start.value_or(align_up(request.pool.start, kBlockAlignment));
  if (start % kGranularity != 0 || !request.pool.contains(start, size)) return std::nullopt;
  return core::AddressRange{start, start + size};
}

constexpr bool representable(const ProtectionRequest& request) {
  const core::AddressRange block = request.block;
  if (block.start % kGranularity != 0 || !flash_expressible(request.flash) || request.flash.overlaps(block)) return false;
  if (request.kernel_break < block.start || request.kernel_break > block.end) return false;
  if (request.app_break < block.start || request.app_break > request.kernel_break) return false;
  const core::Address end = accessible_end(block, request.app_break);
  return end >= request.app_break && end <= request.kernel_break;  // rounding up may wrap
}

/// Whether a buffer of another process can be mapped exactly and meets nothing the process has already.
constexpr bool shareable(const ProtectionRequest& request, core::AddressRange shared) {
  return shared.start < shared.end && aligned(shared) && !shared.overlaps(request.block) && !shared.overlaps(request.flash);
}

/// A pair that would cover nothing is not used: QEMU lets an empty top-of-range entry cover address 0.
constexpr void set_pair(Plan& plan, u32 pair, core::AddressRange range) {
  plan.addresses[2 * pair] = range.start >> 2;
  plan.addresses[2 * pair + 1] = range.end >> 2;
  if (range.start != range.end) plan.pairs |= 1u << pair;
}

/// None if the request cannot be represented without opening a byte that is not the process's.
constexpr std::optional<Plan> plan(const ProtectionRequest& request) {
  if (!representable(request)) return std::nullopt;
  Plan result{};
  set_pair(result, 0, request.flash);
  set_pair(result, 1, {request.block.start, accessible_end(request.block, request.app_break)});
  for (u32 i = 0; i < request.shared.size(); ++i) {
    const core::AddressRange shared = request.shared[i];
    if (shared.start == shared.end) continue;
    if (!shareable(request, shared)) return std::nullopt;
    set_pair(result, kFirstSharedPair + i, shared);
  }
  return result;
}

/// Pairs are numbered from entry 2 on: flash, RAM, then the shared ones.
constexpr bool in_use(const Plan& plan, u32 pair) { return (plan.pairs >> pair & 1) != 0; }

constexpr core::AddressRange pair_range(const Plan& plan, u32 pair) {
  return {plan.addresses[2 * pair] << 2, plan.addresses[2 * pair + 1] << 2};
}

/// What plan() was asked to share, at the same positions.
constexpr SharedRanges shared_ranges(const Plan& plan) {
  SharedRanges ranges{};
  for (u32 i = 0; i < ranges.size(); ++i) ranges[i] = pair_range(plan, kFirstSharedPair + i);
  return ranges;
}

/// Configuration bytes of entries 2 to 11. An even entry of a pair is off: it only holds the lower bound.
constexpr u8 user_config(const Plan& plan, u32 entry) {
  const u32 pair = (entry - kFirstUserEntry) / 2;
  if (entry % 2 == 0 || !in_use(plan, pair)) return kOff;
  return pair == 0 ? kUserFlash : kUserRam;
}

/// Entries 2 and 3 while the kernel writes that much of app flash: the first ones that are not locked, so whatever else
/// is loaded has no say there. Up to three bytes on either side are open as well: an entry covers whole words.
constexpr std::array<PmpEntry, 2> window_entries(core::AddressRange written) {
  return {{{.address = written.start >> 2, .config = kOff}, {.address = align_up(written.end, kGranularity) >> 2, .config = kWindow}}};
}

struct KernelMap {
  core::AddressRange text{};
  core::AddressRange ram{};
  core::AddressRange app_flash{};
  core::AddressRange app_ram{};
  core::AddressRange devices{};
};

/// The kernel's own entries, locked until reset: none of them lets the kernel write and execute the same byte, or write app flash.
constexpr std::array<PmpEntry, kPmpEntries> kernel_entries(const KernelMap& map) {
  std::array<PmpEntry, kPmpEntries> entries{};
  const auto lock = [&](u32 index, core::AddressRange range, u32 rights) {
    entries[index] = {.address = napot_address(range), .config = static_cast<u8>(kLocked | kNapot | rights)};
  };
  lock(0, map.text, kRead | kExecute);
  lock(1, map.ram, kRead | kWrite);
  lock(12, map.app_flash, kRead);
  lock(13, map.app_ram, kRead | kWrite);
  lock(14, map.devices, kRead | kWrite);
  return entries;
}

constexpr bool protectable(const KernelMap& map) {
  return is_napot(map.text) && is_napot(map.ram) && is_napot(map.app_flash) && is_napot(map.app_ram) &&
         is_napot(map.devices);
}

}  // namespace arch::riscv
