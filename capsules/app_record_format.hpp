// capsules/app_record_format.hpp - how an installed application lies in flash: a slot of whole sectors, header and commit before the object.
//
// A slot is valid if its header's checksum fits and its commit record is there to the last bit; it is the newest thing
// written. Zeros over both take the validity away, at the first word that changes; only then may the slot be erased, because
// an interrupted erasure raises bits and so could bring an old header back. Nothing else is ever written where headers are:
// what an application contains cannot pass for one.
// Units    bytes.
#pragma once
#include <array>
#include <bit>
#include <span>

#include "core/copy.hpp"
#include "core/crc32.hpp"

namespace capsules {

struct AppRecord {
  u32 sequence = 0;  // higher is newer; never used twice as long as anything refers to it
  u32 replaces = 0;  // the sequence number whose end this record's commit is; 0: none
  u32 address = 0;   // where the object belongs in application flash
  u32 bytes = 0;     // of the object
  u32 checksum = 0;  // of the object, CRC-32
  friend constexpr bool operator==(const AppRecord&, const AppRecord&) = default;
};

inline constexpr u32 kAppHeaderBytes = 32, kAppCommitBytes = 16, kAppRecordBytes = kAppHeaderBytes + kAppCommitBytes;
inline constexpr u32 kAppDataOffset = 64;  // the object begins here: a multiple of every word that a flash may have
using AppHeaderImage = std::array<u8, kAppHeaderBytes>;
using AppCommitImage = std::array<u8, kAppCommitBytes>;

inline constexpr u32 kAppMagic = 0x5041'4B42, kAppFormat = 1, kAppCommit = 0x544D'4D43;

constexpr AppHeaderImage app_header_image(const AppRecord& record) {
  std::array<u32, 8> words{kAppMagic, kAppFormat, record.sequence, record.replaces, record.address, record.bytes, record.checksum, 0};
  core::Crc32 sum{};
  const auto image = std::bit_cast<AppHeaderImage>(words);
  sum.add(std::span{image}.first(kAppHeaderBytes - 4));
  words[7] = sum.value();
  return std::bit_cast<AppHeaderImage>(words);
}
/// Names the header, so that a commit record fits one header only.
constexpr AppCommitImage app_commit_image(const AppHeaderImage& header) {
  const u32 sum = std::bit_cast<std::array<u32, 8>>(header)[7];
  return std::bit_cast<AppCommitImage>(std::array<u32, 4>{~sum, kAppCommit, sum, ~kAppCommit});
}

enum class SlotImage : u8 { Blank, Retired, Valid, Spoilt };

struct ReadAppRecord {
  SlotImage image = SlotImage::Spoilt;
  AppRecord record{};
};
constexpr ReadAppRecord read_app_record(std::span<const u8, kAppRecordBytes> bytes) {
  std::array<u8, kAppRecordBytes> image{};
  core::copy(image, bytes);
  const auto all = [words = std::bit_cast<std::array<u32, kAppRecordBytes / 4>>(image)](u32 value) {
    for (const u32 word : words) if (word != value) return false;
    return true;
  };
  if (all(0xffff'ffff)) return {.image = SlotImage::Blank};
  if (all(0)) return {.image = SlotImage::Retired};
  AppHeaderImage header{};
  for (usize i = 0; i < header.size(); ++i) header[i] = bytes[i];
  const auto words = std::bit_cast<std::array<u32, 8>>(header);
  const AppRecord record{.sequence = words[2], .replaces = words[3], .address = words[4], .bytes = words[5], .checksum = words[6]};
  const AppCommitImage commit = app_commit_image(header);
  bool valid = header == app_header_image(record) && record.sequence != 0;
  for (usize i = 0; i < commit.size(); ++i) valid = valid && bytes[kAppHeaderBytes + i] == commit[i];
  return {.image = valid ? SlotImage::Valid : SlotImage::Spoilt, .record = record};
}

}  // namespace capsules
