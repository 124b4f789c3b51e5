// arch/cortex_m/v7m/pmsa_plan.hpp - from addresses to MPU register values; knows no hardware, runs on the host as well.
//
// A region is a power of two, aligned to itself, of eight equal subregions that can be switched off one by one.
//   0, 1  app RAM: two halves of the block, sixteen subregions in all     2  flash     3-5  shared buffers
// The kernel's own access comes from the background map (PRIVDEFENA), so it needs no region.
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), section B3.5.
#pragma once
#include <algorithm>
#include <bit>

#include "kernel/ports/protection_request.hpp"

namespace arch::v7m {

using kernel::ports::BlockRequest;
using kernel::ports::ProtectionRequest;
using kernel::ports::SharedRanges;

inline constexpr u32 kFirstSharedRegion = 3;
inline constexpr u32 kRegions = kFirstSharedRegion + kernel::ports::kSharedRegions;
inline constexpr u32 kSubregions = 8;
inline constexpr u32 kBlockSubregions = 2 * kSubregions;
inline constexpr u32 kSmallestSubregion = 32;                                  // regions of 256 bytes and more have subregions
inline constexpr u32 kSmallestBlock = kBlockSubregions * kSmallestSubregion;
inline constexpr u32 kLargestBlock = 1u << 28;                                 // keeps sums and shifts from wrapping

/// One region as its two registers take it. RBAR carries the region's number, so the order of writing is free.
struct Region {
  u32 rbar = 0;
  u32 rasr = 0;
  friend constexpr bool operator==(Region, Region) = default;
};

struct Plan {
  std::array<Region, kRegions> regions{};
  friend constexpr bool operator==(const Plan&, const Plan&) = default;
};

enum class Rights : u32 {
  ReadWrite = 1u << 28 | 3u << 24,  // XN, AP = full access
  ReadExecute = 2u << 24,           // AP = privileged read-write, unprivileged read-only
};

constexpr Region disabled_region(u32 number) { return {.rbar = 1u << 4 | number, .rasr = 0}; }

/// `enabled` has one bit a subregion, the lowest address first.
constexpr Region region(u32 number, core::AddressRange range, u32 enabled, Rights rights) {
  if (enabled == 0) return disabled_region(number);
  const u32 size = static_cast<u32>(std::countr_zero(range.size())) - 1;  // a region has 2^(SIZE + 1) bytes
  const u32 disabled = ~enabled & 0xff;
  return {.rbar = range.start | 1u << 4 | number, .rasr = static_cast<u32>(rights) | disabled << 8 | size << 1 | 1};
}

/// Subregions [first, last) of eight.
constexpr u32 subregions(u32 first, u32 last) { return (1u << last) - (1u << first); }

constexpr u32 divide_up(u32 value, u32 divisor) { return value / divisor + (value % divisor != 0 ? 1 : 0); }
constexpr core::Address align_up(core::Address address, u32 alignment) {
  return (address + alignment - 1) / alignment * alignment;
}

constexpr u32 subregion_bytes(core::AddressRange block) { return block.size() / kBlockSubregions; }

/// How far the hardware lets the process reach for a given break: to the end of a sixteenth of the block.
constexpr core::Address accessible_end(core::AddressRange block, core::Address app_break) {
  return block.start + divide_up(app_break - block.start, subregion_bytes(block)) * subregion_bytes(block);
}

constexpr bool representable_block(core::AddressRange block) {
  const u32 size = block.size();
  return std::has_single_bit(size) && size >= kSmallestBlock && size <= kLargestBlock && block.start % (size / 2) == 0;
}

/// The smallest block in which rounding the application's memory up does not reach the kernel's bytes.
constexpr std::optional<u32> block_bytes(const BlockRequest& request) {
  const u32 app_bytes = std::max(request.minimum_app_bytes, request.initial_app_bytes);
  if (app_bytes > kLargestBlock / 4 || request.kernel_bytes > kLargestBlock / 4) return std::nullopt;
  for (u32 size = std::max(std::bit_ceil(app_bytes + request.kernel_bytes), kSmallestBlock); size <= kLargestBlock; size *= 2)
    if (align_up(app_bytes, size / kBlockSubregions) <= size - request.kernel_bytes) return size;
  return std::nullopt;
}

constexpr std::optional<core::AddressRange> place_block(const BlockRequest& request) {
  const auto size = block_bytes(request);
  if (!size) return std::nullopt;
  const core::Address start = request.fixed_start.value_or(align_up(request.pool.start, *size / 2));
  if (start % (*size / 2) != 0 || !request.pool.contains(start, *size)) return std::nullopt;
  return core::AddressRange{start, start + *size};
}

/// A region of which exactly the subregions of `range` are on, with subregions of `subregion` bytes.
constexpr std::optional<Region> exact_region(u32 number, core::AddressRange range, u32 subregion, Rights rights) {
  const u32 size = subregion * kSubregions;
  if (((range.start | range.end) & (subregion - 1)) != 0) return std::nullopt;
  const core::Address base = range.start & ~(size - 1);
  if (range.end - base > size) return std::nullopt;
  return region(number, {base, base + size}, subregions((range.start - base) / subregion, (range.end - base) / subregion), rights);
}

/// One region that covers `range` exactly: as neighbouring subregions, or as all of them.
constexpr std::optional<Region> covering_region(u32 number, core::AddressRange range, Rights rights) {
  const u32 size = range.size();
  if (range.start >= range.end || size > kLargestBlock) return std::nullopt;
  // No smaller region holds that many bytes. This is looked for at each move of a break.
  for (u32 subregion = std::max(kSmallestSubregion, std::bit_ceil(size) / kSubregions); subregion <= size; subregion *= 2)
    if (const auto found = exact_region(number, range, subregion, rights)) return found;
  return std::nullopt;
}

/// The bytes that `region` opens, if covering_region() made it: its subregions that are on follow each other. Nothing for a disabled one.
constexpr core::AddressRange covered_range(Region region) {
  const core::Address base = region.rbar & ~0x1Fu;
  const u32 subregion = (2u << (region.rasr >> 1 & 0x1F)) / kSubregions;
  const u32 enabled = ~region.rasr >> 8 & 0xff;
  return {base + static_cast<u32>(std::countr_zero(enabled)) * subregion, base + static_cast<u32>(std::bit_width(enabled)) * subregion};
}

constexpr bool flash_expressible(core::AddressRange flash) { return covering_region(2, flash, Rights::ReadExecute).has_value(); }

constexpr bool breaks_inside(const ProtectionRequest& request) {
  const core::AddressRange block = request.block;
  return request.kernel_break >= block.start && request.kernel_break <= block.end && request.app_break >= block.start &&
         request.app_break <= request.kernel_break && accessible_end(block, request.app_break) <= request.kernel_break;
}

constexpr void plan_ram(Plan& plan, const ProtectionRequest& request) {
  const core::AddressRange block = request.block;
  const core::Address middle = block.start + block.size() / 2;
  const u32 enabled = divide_up(request.app_break - block.start, subregion_bytes(block));
  const u32 low = std::min(enabled, kSubregions);
  plan.regions[0] = region(0, {block.start, middle}, subregions(0, low), Rights::ReadWrite);
  plan.regions[1] = region(1, {middle, block.end}, subregions(0, enabled - low), Rights::ReadWrite);
}

/// None if the request cannot be represented without opening a byte that is not the process's.
constexpr std::optional<Plan> plan(const ProtectionRequest& request) {
  if (!representable_block(request.block) || !breaks_inside(request)) return std::nullopt;
  Plan result{};
  plan_ram(result, request);
  const auto flash = covering_region(2, request.flash, Rights::ReadExecute);
  if (!flash || request.flash.overlaps(request.block)) return std::nullopt;
  result.regions[2] = *flash;
  for (u32 i = 0; i < request.shared.size(); ++i) {
    const core::AddressRange shared = request.shared[i];
    const u32 number = kFirstSharedRegion + i;
    result.regions[number] = disabled_region(number);
    if (shared.start == shared.end) continue;
    const auto buffer = covering_region(number, shared, Rights::ReadWrite);
    if (!buffer || shared.overlaps(request.block) || shared.overlaps(request.flash)) return std::nullopt;
    result.regions[number] = *buffer;
  }
  return result;
}

/// What plan() was asked to share, at the same positions.
constexpr SharedRanges shared_ranges(const Plan& plan) {
  SharedRanges ranges{};
  for (u32 i = 0; i < ranges.size(); ++i) ranges[i] = covered_range(plan.regions[kFirstSharedRegion + i]);
  return ranges;
}

}  // namespace arch::v7m
