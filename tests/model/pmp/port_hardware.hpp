// tests/model/pmp/port_hardware.hpp - what the PMP can express with a pair of entries a range, and the worlds to look at.
#pragma once
#include "tests/model/pmp/pmp.hpp"
#include "tests/model/world.hpp"

namespace model {

using Hardware = Pmp;
inline constexpr std::string_view kName = "pmp";
inline constexpr u32 kGranule = 4;
inline constexpr bool kBuffersMayMeet = true;
inline constexpr bool kKernelReadsFlash = false;  // Smepmp has no such encoding; the kernel borrows the process's rights

inline u64 rounded_break(AddressRange, u64 app_break) { return round_up(app_break, kGranule); }
inline bool possible_block(AddressRange block) { return block.start % kGranule == 0; }
inline bool possible_range(AddressRange range) { return range.start < range.end && range.start % kGranule == 0 && range.end % kGranule == 0; }

/// The block that a request has to get, in numbers that cannot wrap: both parts in steps of 16 bytes, at the lowest place.
inline std::optional<AddressRange> wanted_block(const kernel::ports::BlockRequest& request) {
  constexpr u64 kStep = 16, kLargest = u64{1} << 30;
  const u64 app = std::max<u64>(request.minimum_app_bytes, round_up(request.initial_app_bytes, kGranule));
  if (std::max({request.minimum_app_bytes, request.initial_app_bytes, request.kernel_bytes}) > kLargest) return std::nullopt;
  const u64 start = request.fixed_start ? *request.fixed_start : round_up(request.pool.start, kStep);
  const u64 end = start + round_up(app, kStep) + round_up(request.kernel_bytes, kStep);
  if (start % kGranule != 0 || start < request.pool.start || end > request.pool.end || start > request.pool.end) return std::nullopt;
  return AddressRange{static_cast<Address>(start), static_cast<Address>(end)};
}

/// Every byte of six granules as an edge of the block and as a break.
inline World ram_world(u64 base) {
  const Places bytes = places(base, 25, 1);
  const Address far = base < 0x8000'0000 ? 0x9000'0000 : 0x1000;
  return {.window = {static_cast<Address>(base), bytes.back()}, .blocks = ranges_between(bytes), .app_breaks = bytes, .kernel_breaks = bytes,
          .flashes = {{far, far + 64}, {bytes[4], bytes[8]}}};
}

/// Every half granule of `granules` as an edge of anything.
inline World layout_world(u64 base, u32 granules) {
  const Places halves = places(base, 2 * granules + 1, 2);
  return {.window = {static_cast<Address>(base), halves.back()}, .blocks = ranges_between(halves), .app_breaks = halves, .kernel_breaks = halves,
          .flashes = any_ranges_between(halves), .buffers = with_none(ranges_between(halves))};
}

/// Every byte as an edge of flash, and of a buffer.
inline World range_world(u64 base) {
  const Places bytes = places(base, 17, 1);
  return {.window = {static_cast<Address>(base), bytes.back()}, .blocks = {{static_cast<Address>(base + 4), static_cast<Address>(base + 8)}},
          .app_breaks = {static_cast<Address>(base + 7)}, .kernel_breaks = {static_cast<Address>(base + 8)},
          .flashes = any_ranges_between(bytes), .buffers = with_none(ranges_between(bytes))};
}

inline std::vector<World> worlds(bool deep) {
  constexpr u64 kTop = kAddressSpace - 24;
  std::vector<World> all{ram_world(0x8030'0000), ram_world(0), ram_world(kTop), layout_world(0x8030'0000, deep ? 6 : 5), range_world(0x8030'0000)};
  if (deep) all.insert(all.end(), {layout_world(0, 5), layout_world(kAddressSpace - 20, 5), range_world(0), range_world(kAddressSpace - 16)});
  return all;
}

/// Three buffers at once.
inline World sharing_world() {
  const Places halves = places(0x8030'0000, 9, 2);
  return {.window = {halves.front(), halves.back()}, .blocks = {{0x8030'0004, 0x8030'0008}, {0x8030'0100, 0x8030'0120}},
          .app_breaks = {0x8030'0006, 0x8030'0104}, .kernel_breaks = {0x8030'0008, 0x8030'0104},
          .flashes = {{0x8030'000C, 0x8030'0010}, {0x8010'0000, 0x8010'0040}}, .buffers = with_none(ranges_between(halves))};
}

inline std::vector<SmallLife> small_lives(bool deep) {
  const auto at = [&](Address start, u32 bytes) {
    return SmallLife{.block = {start, start + bytes}, .records = {start + bytes - 8, start + bytes - 16}, .places = places(start - 1, bytes + 3, 1)};
  };
  if (deep) return {at(0x8030'0010, 48), at(0xFFFF'FFC0, 40), at(0x8030'0014, 40)};
  return {at(0x8030'0010, 32), at(0xFFFF'FFD0, 40)};
}
inline constexpr AddressRange kLifeFlash{0x8010'0000, 0x8010'0040};

}  // namespace model
