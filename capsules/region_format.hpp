// capsules/region_format.hpp - how a region lies in flash: versions, one behind the other, over two sectors.
//
// A version is a slot: the begin mark, the commit record, the image. The mark is written before and the record after the
// image, so a slot is either blank, spoilt (begun, not valid), or whole. The whole one with the highest sequence counts.
// A sector is erased only when the newest version is in the other one, and always before its first slot is begun:
// behind a whole version there are only spoilt slots and, after them, blank ones.
// Units    bytes.
#pragma once
#include <array>
#include <bit>
#include <span>

#include "core/crc32.hpp"

namespace capsules {

struct RegionCommit {
  u32 owner = 0;
  u32 sequence = 0;
  u32 complement = 0;  // of the sequence: rejects most of what is not a record before the image is read
  u32 checksum = 0;    // of owner, sequence and image

  constexpr bool plausible() const { return complement == ~sequence; }
};

inline constexpr u32 kRegionRecordBytes = 16;  // mark and record, each a multiple of every word that a flash may have
inline constexpr u32 kRegionHeaderBytes = 2 * kRegionRecordBytes;
using RegionRecord = std::array<u8, kRegionRecordBytes>;

inline constexpr u32 kRegionMark = 0x6E47'4552;
constexpr RegionRecord begin_mark() { return std::bit_cast<RegionRecord>(std::array<u32, 4>{kRegionMark, kRegionMark, kRegionMark, kRegionMark}); }
constexpr RegionRecord record_of(const RegionCommit& commit) { return std::bit_cast<RegionRecord>(commit); }
constexpr RegionCommit commit_of(std::span<const u8, kRegionRecordBytes> bytes) {
  RegionRecord record{};
  for (usize i = 0; i < record.size(); ++i) record[i] = bytes[i];
  return std::bit_cast<RegionCommit>(record);
}
static_assert(std::endian::native == std::endian::little, "the records are little-endian");

constexpr core::Crc32 begin_checksum(u32 owner, u32 sequence) {
  core::Crc32 checksum{};
  checksum.add(std::bit_cast<std::array<u8, 8>>(std::array<u32, 2>{owner, sequence}));
  return checksum;
}

/// A slot by number over both sectors: those of sector 1 come behind those of sector 0.
struct RegionSlots {
  u32 per_sector = 0;
  u32 bytes = 0;  // of one slot
  u32 sector_bytes = 0;

  static constexpr u32 kMost = 32;  // of one sector: they are scanned at boot, and one word says which are used
  constexpr RegionSlots(u32 sector, u32 image) : bytes{kRegionHeaderBytes + image}, sector_bytes{sector} {
    per_sector = sector / bytes < kMost ? sector / bytes : kMost;
  }
  constexpr u32 count() const { return 2 * per_sector; }
  constexpr u32 sector_of(u32 slot) const { return slot / per_sector; }
  constexpr bool first_of_sector(u32 slot) const { return slot % per_sector == 0; }
  constexpr u32 offset_of(u32 slot) const { return sector_of(slot) * sector_bytes + slot % per_sector * bytes; }
  /// Where to go on when the sector of `slot` is full: the first slot of the other one.
  constexpr u32 after_sector_of(u32 slot) const { return (1 - sector_of(slot)) * per_sector; }
  constexpr u32 after(u32 slot) const { return first_of_sector(slot + 1) ? after_sector_of(slot) : slot + 1; }
};

}  // namespace capsules
