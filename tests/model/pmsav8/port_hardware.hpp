// tests/model/pmsav8/port_hardware.hpp - what a PMSAv8 MPU can express, and the worlds to look at.
#pragma once
#include "tests/model/pmsav8/pmsav8.hpp"
#include "tests/model/world.hpp"

namespace model {

using Hardware = Pmsav8;
inline constexpr std::string_view kName = "pmsav8";
inline constexpr u32 kGranule = 32;
inline constexpr bool kBuffersMayMeet = false;
inline constexpr bool kKernelReadsFlash = true;

inline u64 rounded_break(AddressRange, u64 app_break) { return round_up(app_break, kGranule); }
inline bool possible_block(AddressRange block) { return block.start % kGranule == 0; }
inline bool possible_range(AddressRange range) { return range.start < range.end && range.start % kGranule == 0 && range.end % kGranule == 0; }

/// The block that a request has to get: both parts in granules, at the lowest place.
inline std::optional<AddressRange> wanted_block(const kernel::ports::BlockRequest& request) {
  constexpr u64 kLargest = u64{1} << 30;
  const u64 app = std::max(request.minimum_app_bytes, request.initial_app_bytes);
  if (app > kLargest || request.kernel_bytes > kLargest) return std::nullopt;
  const u64 start = request.fixed_start ? *request.fixed_start : round_up(request.pool.start, kGranule);
  const u64 end = start + round_up(app, kGranule) + round_up(request.kernel_bytes, kGranule);
  if (start % kGranule != 0 || start < request.pool.start || end > request.pool.end || start > request.pool.end) return std::nullopt;
  return AddressRange{static_cast<Address>(start), static_cast<Address>(end)};
}

/// Edges of blocks and breaks on every granule of six, and a byte off.
inline World ram_world(u64 base) {
  const Places edges = places_and_neighbours(base, 7, kGranule);
  const Address far = base < 0x8000'0000 ? 0x9000'0000 : 0x1000;
  return {.window = {static_cast<Address>(base), edges.back()}, .blocks = ranges_between(edges), .app_breaks = edges, .kernel_breaks = edges,
          .flashes = {{far, far + 64}, {static_cast<Address>(base + 32), static_cast<Address>(base + 64)}}};
}

/// Every half granule as an edge of anything.
inline World layout_world(u64 base, u32 granules) {
  const Places halves = places(base, 2 * granules + 1, kGranule / 2);
  return {.window = {static_cast<Address>(base), halves.back()}, .blocks = ranges_between(halves), .app_breaks = halves, .kernel_breaks = halves,
          .flashes = any_ranges_between(halves), .buffers = with_none(ranges_between(halves))};
}

/// Granules and a byte off as edges of flash, and of a buffer.
inline World range_world(u64 base) {
  const Places edges = places_and_neighbours(base, 6, kGranule);
  const auto at = [&](u32 offset) { return static_cast<Address>(base + offset); };
  return {.window = {at(0), edges.back()}, .blocks = {{at(32), at(96)}}, .app_breaks = {at(33)}, .kernel_breaks = {at(64)},
          .flashes = any_ranges_between(edges), .buffers = with_none(ranges_between(edges))};
}

inline std::vector<World> worlds(bool deep) {
  std::vector<World> all{ram_world(0x2000'0000), ram_world(0), ram_world(kAddressSpace - 192), layout_world(0x2000'0000, deep ? 6 : 5), range_world(0x2000'0000)};
  if (deep) all.insert(all.end(), {layout_world(0, 5), layout_world(kAddressSpace - 160, 5), range_world(0), range_world(kAddressSpace - 160)});
  return all;
}

inline World sharing_world() {
  const Places halves = places(0x2000'0000, 9, kGranule / 2);
  return {.window = {halves.front(), halves.back()}, .blocks = {{0x2000'0020, 0x2000'0040}, {0x2000'1000, 0x2000'1100}}, .app_breaks = {0x2000'0021, 0x2000'1020},
          .kernel_breaks = {0x2000'0040, 0x2000'1020}, .flashes = {{0x2000'0060, 0x2000'0080}, {0x1'0000, 0x1'0400}}, .buffers = with_none(ranges_between(halves))};
}

inline std::vector<SmallLife> small_lives(bool deep) {
  const auto at = [](Address start, u32 bytes) {
    return SmallLife{.block = {start, start + bytes}, .records = {start + bytes - 8, start + bytes - 40}, .places = places_and_neighbours(start, bytes / kGranule + 1, kGranule)};
  };
  if (deep) return {at(0x2000'0020, 416), at(0xFFFF'FEC0, 288)};
  return {at(0x2000'0020, 288), at(0xFFFF'FF20, 192)};
}
inline constexpr AddressRange kLifeFlash{0x1'0000, 0x1'0400};

}  // namespace model
