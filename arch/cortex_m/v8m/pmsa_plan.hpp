// arch/cortex_m/v8m/pmsa_plan.hpp - from addresses to MPU register values of ARMv8-M; knows no hardware, runs on the host as well.
//
// A region is any range of whole granules of 32 bytes, from its base to its limit, both included.
//   0  app RAM     1  flash     2-4  shared buffers
// An address in two regions faults, for the kernel as well: no region may meet another. The kernel's own access comes from the
// background map (PRIVDEFENA); where a region lies, the kernel has what the region gives it: app RAM to write, flash to read.
// All regions have the memory attributes of index 0, which whoever switches the MPU on puts into MAIR0.
// Source   ARMv8-M Architecture Reference Manual (DDI 0553), MPU_RBAR, MPU_RLAR and the rules of the protected memory system
//          architecture: an address matches from BASE:00000 to LIMIT:11111.
#pragma once
#include <algorithm>
#include <span>

#include "kernel/ports/protection_request.hpp"

namespace arch::v8m {

using kernel::ports::BlockRequest;
using kernel::ports::ProtectionRequest;
using kernel::ports::SharedRanges;

inline constexpr u32 kRamRegion = 0, kFlashRegion = 1, kFirstSharedRegion = 2;
inline constexpr u32 kRegions = kFirstSharedRegion + kernel::ports::kSharedRegions;  // an MPU has 8 or more, or whoever switches it on has to refuse it
inline constexpr u32 kGranularity = 32;
inline constexpr u32 kLargestPart = 1u << 30;  // keeps sums from wrapping

/// One region as its two registers take it; its number goes into MPU_RNR.
struct Region {
  u32 rbar = 0;
  u32 rlar = 0;
  friend constexpr bool operator==(Region, Region) = default;
};

/// Regions that are all zero are off.
struct Plan {
  std::array<Region, kRegions> regions{};
  friend constexpr bool operator==(const Plan&, const Plan&) = default;
};

/// Bits of MPU_RBAR below the base. Shareability stays 0: not shareable.
enum class Rights : u32 {
  ReadWrite = 1u << 1 | 1u,  // AP = read-write at any privilege, XN
  ReadExecute = 3u << 1,     // AP = read-only at any privilege
};
inline constexpr u32 kEnable = 1;

constexpr core::Address align_up(core::Address address, u32 alignment) {
  return (address + alignment - 1) / alignment * alignment;
}

/// Whether a region can cover exactly these bytes.
constexpr bool coverable(core::AddressRange range) {
  return range.start < range.end && (range.start | range.end) % kGranularity == 0;
}

/// The limit is the last granule that belongs to the region, not the first behind it.
constexpr Region region(core::AddressRange range, Rights rights) {
  if (range.start == range.end) return {};
  return {.rbar = range.start | static_cast<u32>(rights), .rlar = (range.end - kGranularity) | kEnable};
}

/// The bytes that a region opens; none if it is off.
constexpr core::AddressRange covered_range(Region region) {
  if ((region.rlar & kEnable) == 0) return {};
  return {region.rbar / kGranularity * kGranularity, region.rlar / kGranularity * kGranularity + kGranularity};
}

/// How far the hardware lets the process reach for a given break.
constexpr core::Address accessible_end(core::AddressRange, core::Address app_break) {
  return align_up(app_break, kGranularity);
}

constexpr bool flash_expressible(core::AddressRange flash) { return coverable(flash); }

/// Both parts of a block are whole granules, so that the next block begins with one.
constexpr std::optional<core::AddressRange> place_block(const BlockRequest& request) {
  if (std::max({request.minimum_app_bytes, request.initial_app_bytes, request.kernel_bytes}) > kLargestPart) return std::nullopt;
  const u32 app_bytes = std::max(request.minimum_app_bytes, request.initial_app_bytes);
  const u32 size = align_up(app_bytes, kGranularity) + align_up(request.kernel_bytes, kGranularity);
  const core::Address start = request.fixed_start.value_or(align_up(request.pool.start, kGranularity));
  if (start % kGranularity != 0 || !request.pool.contains(start, size)) return std::nullopt;
  return core::AddressRange{start, start + size};
}

constexpr bool representable(const ProtectionRequest& request) {
  const core::AddressRange block = request.block;
  if (block.start % kGranularity != 0 || !coverable(request.flash) || request.flash.overlaps(block)) return false;
  if (request.app_break < block.start || request.app_break > request.kernel_break || request.kernel_break > block.end) return false;
  const core::Address end = accessible_end(block, request.app_break);
  return end >= request.app_break && end <= request.kernel_break;  // rounding up may wrap
}

/// Whether `range` can be opened beside what the process has, and beside the `count` ranges before it.
constexpr bool shareable(const ProtectionRequest& request, u32 count, core::AddressRange range) {
  if (!coverable(range) || range.overlaps(request.block) || range.overlaps(request.flash)) return false;
  for (const core::AddressRange before : std::span{request.shared}.first(count))
    if (before.start != before.end && range.overlaps(before)) return false;
  return true;
}

/// None if the request cannot be represented without opening a byte that is not the process's.
constexpr std::optional<Plan> plan(const ProtectionRequest& request) {
  if (!representable(request)) return std::nullopt;
  Plan result{};
  result.regions[kRamRegion] = region({request.block.start, accessible_end(request.block, request.app_break)}, Rights::ReadWrite);
  result.regions[kFlashRegion] = region(request.flash, Rights::ReadExecute);
  for (u32 i = 0; i < request.shared.size(); ++i) {
    const core::AddressRange shared = request.shared[i];
    if (shared.start == shared.end) continue;
    if (!shareable(request, i, shared)) return std::nullopt;
    result.regions[kFirstSharedRegion + i] = region(shared, Rights::ReadWrite);
  }
  return result;
}

/// What plan() was asked to share, at the same positions.
constexpr SharedRanges shared_ranges(const Plan& plan) {
  SharedRanges ranges{};
  for (u32 i = 0; i < ranges.size(); ++i) ranges[i] = covered_range(plan.regions[kFirstSharedRegion + i]);
  return ranges;
}

}  // namespace arch::v8m
