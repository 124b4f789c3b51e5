// contract/kernel_attributes.hpp - the record at the end of the kernel's flash, from which host tools know where applications go.
//
// Read from the end of the kernel's range downwards, as the reference kernel has it: "TOCK", a version, three reserved bytes,
// then elements, each with its type and length (16 bits each) above its value.
//
//   value...  type  length   value...  type  length   0 0 0 version   T O C K   | end = first byte of application flash, here
//
// Types below 0xb100 are the reference's; tools skip what they do not know. The record lies in the last kRecordBytes.
// Units    little-endian; ranges are a start and a length in bytes.
// Source   Tock, doc/Kernel_Attributes.md.
#pragma once
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "contract/system_call.hpp"

namespace contract {

struct KernelAttributes {
  core::AddressRange app_ram{}, app_flash{};
  core::AddressRange kernel_flash{};
  KernelVersion abi{};
  std::string_view version{}, board{};  // of what was parsed: in the bytes it was parsed from
};

namespace attributes {

enum class Type : u16 { AppRam = 0x0101, KernelFlash = 0x0102, AppFlash = 0xb101, Abi = 0xb102, Version = 0xb103, Board = 0xb104 };

inline constexpr std::string_view kMagic = "TOCK";
inline constexpr u8 kFormat = 1;
inline constexpr usize kHeaderBytes = 8, kElementHeaderBytes = 4, kRangeBytes = 8, kAbiBytes = 4;
inline constexpr usize kRecordBytes = 128;

void kernel_attributes_do_not_fit();  // never defined: naming it stops the build

/// Fills the record from its end.
class Writer {
 public:
  consteval Writer() {
    for (usize i = kMagic.size(); i-- != 0;) byte(static_cast<u8>(kMagic[i]));
    for (const u32 value : {u32{kFormat}, 0u, 0u, 0u}) byte(value);
  }
  consteval Writer& range(Type type, core::AddressRange range) {
    head(type, kRangeBytes);
    number(range.size(), 4);
    number(range.start, 4);
    return *this;
  }
  consteval Writer& abi(KernelVersion version) {
    head(Type::Abi, kAbiBytes);
    number(version.minor, 2);
    number(version.major, 2);
    return *this;
  }
  consteval Writer& text(Type type, std::string_view text) {
    head(type, text.size());
    for (usize i = text.size(); i-- != 0;) byte(static_cast<u8>(text[i]));
    return *this;
  }
  consteval const std::array<u8, kRecordBytes>& bytes() const { return m_bytes; }

 private:
  consteval void head(Type type, usize length) {
    number(static_cast<u32>(length), 2);
    number(static_cast<u32>(type), 2);
  }
  /// The highest byte first, since it is written downwards.
  consteval void number(u32 value, u32 bytes) {
    while (bytes-- != 0) byte(value >> (8 * bytes));
  }
  consteval void byte(u32 value) {
    if (m_begin == 0) kernel_attributes_do_not_fit();
    m_bytes[--m_begin] = static_cast<u8>(value);
  }
  std::array<u8, kRecordBytes> m_bytes{};
  usize m_begin = kRecordBytes;
};

consteval std::array<u8, kRecordBytes> record(const KernelAttributes& kernel) {
  return Writer{}.range(Type::AppRam, kernel.app_ram).range(Type::KernelFlash, kernel.kernel_flash).range(Type::AppFlash, kernel.app_flash)
      .abi(kernel.abi).text(Type::Version, kernel.version).text(Type::Board, kernel.board).bytes();
}

/// Takes elements from the end of a record.
class Reader {
 public:
  constexpr explicit Reader(std::span<const u8> rest) : m_rest{rest} {}
  struct Element {
    Type type{};
    std::span<const u8> value;
  };
  /// Nothing where no whole element is left, or a type of 0: the record's unused part.
  constexpr std::optional<Element> next() {
    if (m_rest.size() < kElementHeaderBytes) return std::nullopt;
    const u32 length = number(m_rest.last(2)), type = number(m_rest.last(4).first(2));
    const auto above = m_rest.first(m_rest.size() - kElementHeaderBytes);
    if (type == 0 || length > above.size()) return std::nullopt;
    m_rest = above.first(above.size() - length);
    return Element{static_cast<Type>(type), above.last(length)};
  }
  static constexpr u32 number(std::span<const u8> bytes) {
    u32 value = 0;
    for (usize i = bytes.size(); i-- != 0;) value = value << 8 | bytes[i];
    return value;
  }

 private:
  std::span<const u8> m_rest;
};

constexpr std::optional<core::AddressRange> range_in(std::span<const u8> value) {
  if (value.size() != kRangeBytes) return std::nullopt;
  const u32 start = Reader::number(value.first(4)), length = Reader::number(value.last(4));
  return length > 0xffff'ffff - start ? std::nullopt : std::optional{core::AddressRange{start, start + length}};
}
constexpr std::optional<KernelVersion> abi_in(std::span<const u8> value) {
  if (value.size() != kAbiBytes) return std::nullopt;
  return KernelVersion{static_cast<u16>(Reader::number(value.first(2))), static_cast<u16>(Reader::number(value.last(2)))};
}

/// Whether a record can end where `bytes` end.
constexpr bool ends_record(std::span<const u8> bytes) {
  return bytes.size() >= kHeaderBytes && bytes[bytes.size() - kMagic.size() - 1] == kFormat &&
         std::ranges::equal(bytes.last(kMagic.size()), kMagic, {}, {}, [](char character) { return static_cast<u8>(character); });
}

}  // namespace attributes

}  // namespace contract
