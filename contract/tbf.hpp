// contract/tbf.hpp - the Tock Binary Format, version 2: the header in front of every application in flash.
//
// Units    bytes; offsets from the object's first byte. All numbers are little-endian.
// Errors   TbfError, one for each way a header can be wrong; describe() says it in words.
// Memory   nothing is copied: the parsed header refers to the bytes it was read from by offset.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "contract/system_call.hpp"

namespace contract::tbf {

inline constexpr u16 kVersion = 2;
inline constexpr u32 kBaseHeaderBytes = 16;
inline constexpr u32 kFlagEnabled = 1u << 0;
inline constexpr u32 kFlagSticky = 1u << 1;  // for host tools; the kernel does not care
inline constexpr u32 kAnyAddress = 0xFFFF'FFFF;

enum class TlvType : u16 {
  Main = 1, WriteableFlashRegions = 2, PackageName = 3, FixedAddresses = 5, Permissions = 6, StoragePermissions = 7,
  KernelVersion = 8, Program = 9, ShortId = 10, Credentials = 128,
};
inline constexpr u32 kTlvHeaderBytes = 4;
inline constexpr u32 kMainBytes = 12, kProgramBytes = 20, kFixedAddressesBytes = 8, kKernelVersionBytes = 4, kShortIdBytes = 4;
inline constexpr u32 kPermissionBytes = 16, kWriteableRegionBytes = 8;

enum class TbfError : u8 {
  NotEnoughFlash, NoHeader, HeaderSizeWrong, ChecksumWrong, ElementCutOff, ElementSizeWrong, NameNotUtf8,
  EntryOutsideBinary, BinaryOutsideObject,
};

constexpr std::string_view describe(TbfError error) {
  switch (error) {
    case TbfError::NotEnoughFlash: return "it is larger than the flash that is left";
    case TbfError::NoHeader: return "there is no version 2 header";
    case TbfError::HeaderSizeWrong: return "its header size is impossible";
    case TbfError::ChecksumWrong: return "its checksum is wrong";
    case TbfError::ElementCutOff: return "a header element reaches beyond the header";
    case TbfError::ElementSizeWrong: return "a header element has the wrong size";
    case TbfError::NameNotUtf8: return "its name is not UTF-8";
    case TbfError::EntryOutsideBinary: return "its entry point lies outside its binary";
    case TbfError::BinaryOutsideObject: return "its binary ends outside the object";
  }
  return "";
}

using Bytes = std::span<const u8>;

constexpr u32 little_endian(std::span<const u8, 4> bytes) { return bytes[0] | u32{bytes[1]} << 8 | u32{bytes[2]} << 16 | u32{bytes[3]} << 24; }

// Out of line: each checks its bounds, and there are dozens of callers.
[[gnu::noinline]] constexpr u16 read_u16(Bytes bytes, usize offset) {
  const auto two = bytes.subspan(offset).first<2>();
  return static_cast<u16>(two[0] | two[1] << 8);
}
[[gnu::noinline]] constexpr u32 read_u32(Bytes bytes, usize offset) { return little_endian(bytes.subspan(offset).first<4>()); }

constexpr u16 low_half(u32 word) { return static_cast<u16>(word); }
constexpr u16 high_half(u32 word) { return static_cast<u16>(word >> 16); }

/// The first 16 bytes: enough to find the next object.
struct Base {
  u16 header_bytes = 0;
  u32 total_bytes = 0;
  u32 flags = 0;
  u32 checksum = 0;
};

/// Part of the header, by offset from the object's start.
struct Place {
  u32 offset = 0;
  u32 bytes = 0;
};

struct FixedAddresses {
  core::Address ram = kAnyAddress;
  core::Address flash = kAnyAddress;  // of the first byte behind the protected part
};

struct Header {
  Base base{};
  u32 init_offset = 0;              // of the first instruction, from the header's end
  u32 protected_trailer_bytes = 0;
  u32 minimum_ram = 0;
  u32 binary_end = 0;               // footers follow
  u32 application_version = 0;
  bool has_program = false;         // a header with neither Main nor Program has all of the above zero
  bool has_binary_end = false;      // Program says where the binary ends; with Main alone it is the object's end
  Place name{};
  Place writeable_regions{};        // entries {offset from the object's start, size}
  std::optional<Place> permissions{};  // entries {driver, offset of 64 commands, mask}
  Place storage_permissions{};
  FixedAddresses fixed{};
  std::optional<KernelVersion> kernel_version{};
  u32 short_id = 0;                 // 0: none

  constexpr bool padding() const { return base.header_bytes == kBaseHeaderBytes; }
  constexpr bool enabled() const { return (base.flags & kFlagEnabled) != 0; }
  /// Header and trailer: read-only for everybody, never shared. Nothing is protected without Main or Program.
  constexpr u32 protected_bytes() const { return has_program ? base.header_bytes + protected_trailer_bytes : 0; }
};

/// XOR of the header's whole words, except the checksum itself.
constexpr u32 checksum_of(Bytes header) {
  constexpr usize kChecksumOffset = 12;
  u32 sum = header.size() < kBaseHeaderBytes ? 0 : read_u32(header, kChecksumOffset);
  for (; header.size() >= 4; header = header.subspan(4)) sum ^= little_endian(header.first<4>());
  return sum;
}

/// Looks at `flash` from the object's start to the end of what may belong to it.
constexpr core::Result<Base, TbfError> parse_base(Bytes flash) {
  constexpr usize kSizesBytes = 8;
  if (flash.size() < kSizesBytes) return core::fail(TbfError::NotEnoughFlash);
  const u32 first = read_u32(flash, 0);
  if (low_half(first) != kVersion) return core::fail(TbfError::NoHeader);
  const u32 total = read_u32(flash, 4);
  if (total == 0) return core::fail(TbfError::NoHeader);  // would link to itself for ever
  if (total > flash.size()) return core::fail(TbfError::NotEnoughFlash);
  Base base{.header_bytes = high_half(first), .total_bytes = total};
  if (base.header_bytes < kBaseHeaderBytes || base.header_bytes > total) return base;  // parse_header says so
  base.flags = read_u32(flash, 8);
  base.checksum = read_u32(flash, 12);
  return base;
}

core::Result<Header, TbfError> parse_header(Bytes object);
/// Of an object that parse_header() has accepted, and that has not changed: the checksum is not computed again.
core::Result<Header, TbfError> parse_header_again(Bytes object);

}  // namespace contract::tbf
