// tests/model/pmsav7/port_hardware.hpp - what a PMSAv7 MPU can express with a region a range, and the worlds to look at.
#pragma once
#include "tests/model/pmsav7/pmsav7.hpp"
#include "tests/model/world.hpp"

namespace model {

using Hardware = Pmsav7;
inline constexpr std::string_view kName = "pmsav7";
inline constexpr u32 kGranule = 32;
inline constexpr bool kBuffersMayMeet = true;
inline constexpr bool kKernelReadsFlash = true;
inline constexpr u64 kLargestRange = u64{1} << 28;

inline bool power_of_two(u64 value) { return value != 0 && (value & (value - 1)) == 0; }

/// Two regions of eight subregions each: sixteenths of the block, none of them below 32 bytes.
inline u64 rounded_break(AddressRange block, u64 app_break) {
  const u64 sixteenth = (u64{block.end} - block.start) / 16;
  return block.start + round_up(app_break - block.start, sixteenth);
}
inline bool possible_block(AddressRange block) {
  const u64 size = u64{block.end} - block.start;
  return block.start < block.end && power_of_two(size) && size >= 512 && size <= kLargestRange && block.start % (size / 2) == 0;
}

/// Tries every region there is: a whole one, or neighbouring subregions of a larger one.
inline bool possible_range(AddressRange range) {
  if (range.start >= range.end || u64{range.end} - range.start > kLargestRange) return false;
  for (u64 size = 32; size <= kAddressSpace; size *= 2) {
    const u64 base = range.start / size * size, step = size >= 256 ? size / 8 : size;
    if (range.end <= base + size && range.start % step == 0 && range.end % step == 0) return true;
  }
  return false;
}

/// The smallest power of two in which the application's part, rounded to sixteenths, leaves the kernel's bytes alone.
inline std::optional<AddressRange> wanted_block(const kernel::ports::BlockRequest& request) {
  const u64 app = std::max(request.minimum_app_bytes, request.initial_app_bytes);
  if (app > kLargestRange / 4 || request.kernel_bytes > kLargestRange / 4) return std::nullopt;
  u64 size = 512;
  while (round_up(app, size / 16) + request.kernel_bytes > size) size *= 2;
  const u64 start = request.fixed_start ? *request.fixed_start : round_up(request.pool.start, size / 2);
  if (size > kLargestRange || start % (size / 2) != 0 || start < request.pool.start || start + size > request.pool.end) return std::nullopt;
  return AddressRange{static_cast<Address>(start), static_cast<Address>(start + size)};
}

/// Blocks on every eighth of a kilobyte; breaks on every 32 bytes and a byte off.
inline World ram_world(u64 base, u32 eighths) {
  const Places edges = places(base, eighths + 1, 128), breaks = places_and_neighbours(base, 4 * eighths + 1, kGranule);
  const Address far = base < 0x8000'0000 ? 0x9000'0000 : 0x1000;
  return {.window = {static_cast<Address>(base), edges.back()}, .blocks = ranges_between(edges), .app_breaks = breaks, .kernel_breaks = breaks,
          .flashes = {{far, far + 64}, {edges[0], edges[0] + 32}}};
}

/// Flash and a buffer on every 32 bytes of a kilobyte in which a block may lie, too.
inline World layout_world(u64 base, u32 granules) {
  const Places edges = places(base, granules + 1, kGranule);
  const auto at = [&](u32 offset) { return static_cast<Address>(base + offset); };
  return {.window = {at(0), edges.back()}, .blocks = {{at(0), at(512)}, {at(256), at(768)}, {at(128), at(640)}, {at(0), at(1024)}},
          .app_breaks = {at(0), at(256), at(257), at(500)}, .kernel_breaks = {at(256), at(512), at(640)},
          .flashes = any_ranges_between(edges), .buffers = with_none(ranges_between(edges))};
}

/// Flash on every half granule, alone: what one region can cover and what not.
inline World range_world(u64 base) {
  const Places halves = places(base, 65, 16);
  return {.window = {static_cast<Address>(base), halves.back()}, .blocks = {{0x2000'0000, 0x2000'0200}}, .app_breaks = {0x2000'0001}, .kernel_breaks = {0x2000'0200},
          .flashes = any_ranges_between(halves), .buffers = {{}, {0x2000'0400, 0x2000'0500}}};
}

/// Ranges of all sizes, up to where regions end: one and a half, three quarters, seven eighths, and a piece too much.
inline World size_world() {
  World world{.window = {0x6000'0000, 0x6000'0020}, .blocks = {{0x2000'0000, 0x2000'0200}}, .app_breaks = {0x2000'0021}, .kernel_breaks = {0x2000'0180}};
  for (u64 size = 32; size <= u64{1} << 30; size *= 2)
    for (const u64 start : {u64{0x4000'0000}, 0x4000'0000 + size, 0x4000'0000 + size / 2, 0x4000'0000 + size / 8, kAddressSpace - 2 * size})
      for (const u64 bytes : {size, size / 8 * 12, size / 8 * 6, size / 8 * 7, size / 8, size + 32, size - 32, size * 2})
        if (start + bytes < kAddressSpace) world.flashes.push_back({static_cast<Address>(start), static_cast<Address>(start + bytes)});
  return world;
}

/// Blocks of all sizes, at places that suit them and at others.
inline void add_block_sizes(std::vector<World>& all) {
  for (u64 size = 32; size <= u64{1} << 29; size *= 2)
    for (const u64 start : {u64{0x4000'0000}, 0x4000'0000 + size, 0x4000'0000 + size / 2, 0x4000'0000 + size / 4})
      for (const u64 bytes : {size, size + 32, size - 32}) {
        const AddressRange block{static_cast<Address>(start), static_cast<Address>(start + bytes)};
        all.push_back({.window = {0x1000, 0x1020}, .blocks = {block}, .app_breaks = places_and_neighbours(start, 17, static_cast<u32>(size / 16)),
                       .kernel_breaks = {block.end, block.end - 1, static_cast<Address>(start + size / 2)}, .flashes = {{0x1000, 0x2000}}});
      }
}

inline std::vector<World> worlds(bool deep) {
  std::vector<World> all{ram_world(0x2000'0000, 16), ram_world(0, 8), ram_world(kAddressSpace - 1024, 8), layout_world(0x2000'0000, deep ? 32 : 24),
                         range_world(0x1'0000), size_world()};
  add_block_sizes(all);
  if (deep) all.insert(all.end(), {layout_world(0, 24), layout_world(kAddressSpace - 1024, 24), range_world(kAddressSpace - 1024), ram_world(0x2000'0200, 24)});
  return all;
}

inline World sharing_world() {
  const Places edges = places(0x2000'0100, 9, kGranule);
  return {.window = {0x2000'0000, 0x2000'0400}, .blocks = {{0x2000'0200, 0x2000'0400}, {0x2000'1000, 0x2000'1200}}, .app_breaks = {0x2000'0201, 0x2000'1020},
          .kernel_breaks = {0x2000'0400, 0x2000'1020}, .flashes = {{0x2000'0160, 0x2000'0180}, {0x1'0000, 0x1'0400}}, .buffers = with_none(ranges_between(edges))};
}

inline std::vector<SmallLife> small_lives(bool deep) {
  const auto at = [](Address start, u32 bytes) {
    return SmallLife{.block = {start, start + bytes}, .records = {start + bytes - 8, start + bytes - 96}, .places = places_and_neighbours(start, bytes / (bytes / 16) + 1, bytes / 16)};
  };
  if (deep) return {at(0x2000'0100, 512), at(0xFFFF'FA00, 512), at(0x2000'0200, 1024)};
  return {at(0x2000'0100, 512)};
}
inline constexpr AddressRange kLifeFlash{0x1'0000, 0x1'0400};

}  // namespace model
