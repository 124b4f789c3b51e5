// contract/log_frame.hpp - how a log record travels when its text has stayed in the ELF: an id and the arguments.
//
//   introducer   symbols, six bits each   line feed
//   0xff         0x80 .. 0xbf             0x0a
// The symbols carry, lowest bits first: the id of the text (16 bits), the arguments in the order of the text's places, and
// a CRC-16/CCITT-FALSE of all that. An argument is a number (seven bits a byte, the lowest first, the top bit set if more
// follow), a word (the 16-bit id of its text) or text (its length, with kCutText added if it was longer, and its bytes).
//
// No byte of a frame but its end is ASCII: a panic that begins in the middle of a frame is seen for what it is, and so is
// every line behind a frame that lost its end. Neither 0xff nor 0xfe occurs in UTF-8. Whatever is not a frame leaves the
// board with both escaped, so the introducer on the line is always the kernel's.
// Units    little-endian.
// Errors   nothing, for a frame that is damaged.
#pragma once
#include <array>
#include <optional>
#include <span>

#include "contract/log_format.hpp"

namespace contract::log {

inline constexpr u8 kIntroducer = 0xff, kEscape = 0xfe, kEndOfFrame = '\n';
inline constexpr u8 kFirstSymbol = 0x80, kLastSymbol = 0xbf;
/// Behind kEscape: which byte is meant.
inline constexpr u8 kEscapedIntroducer = 0xbf, kEscapedEscape = 0xbe;

inline constexpr usize kLongestText = 40, kLongestNumber = 5, kIdBytes = 2, kCheckBytes = 2;
inline constexpr u8 kCutText = 0x80;
inline constexpr usize kLongestPayload = 112;

constexpr bool is_symbol(u8 byte) { return byte >= kFirstSymbol && byte <= kLastSymbol; }
constexpr bool needs_escape(u8 byte) { return byte >= kEscape; }
constexpr u8 escaped(u8 byte) { return byte == kIntroducer ? kEscapedIntroducer : kEscapedEscape; }
constexpr std::optional<u8> unescaped(u8 byte) {
  if (byte == kEscapedIntroducer) return kIntroducer;
  return byte == kEscapedEscape ? std::optional{kEscape} : std::nullopt;
}

/// Symbols for so many bytes, and back.
constexpr usize symbols_for(usize bytes) { return (bytes * 8 + 5) / 6; }
constexpr usize bytes_in(usize symbols) { return symbols * 6 / 8; }
constexpr usize frame_bytes(usize payload) { return symbols_for(payload) + 2; }
inline constexpr usize kMostSymbols = symbols_for(kLongestPayload);

/// What up to 16 bits that leave at the top come to. The polynomial has few terms, so that is three shifts of the quotient, and the
/// quotient a few of the bits themselves: no table, no loop over bits.
constexpr u16 check_of_top(u32 top) {
  u32 quotient = top ^ top >> 4;
  quotient ^= quotient >> 8 ^ top >> 11;
  return static_cast<u16>(quotient << 12 ^ quotient << 5 ^ quotient);
}
constexpr u16 check_of(std::span<const u8> bytes) {
  u32 check = 0xffff;
  for (; bytes.size() >= 2; bytes = bytes.subspan(2)) check = check_of_top(check ^ u32{bytes[0]} << 8 ^ bytes[1]);
  if (!bytes.empty()) check = check << 8 ^ check_of_top((check >> 8 ^ bytes[0]) & 0xff);
  return static_cast<u16>(check);
}

/// The most bytes an argument takes.
constexpr usize longest(Placeholder placeholder) {
  if (placeholder == Placeholder::Text) return 1 + kLongestText;
  return placeholder == Placeholder::Word ? kIdBytes : kLongestNumber;
}
/// Whether no arguments whatever make a record of this text too long.
constexpr bool always_fits(std::string_view format) {
  usize bytes = kIdBytes + kCheckBytes;
  for (usize i = 0; i < count_placeholders(format); ++i) bytes += longest(placeholder_at(format, i));
  return bytes <= kLongestPayload;
}

/// Builds a payload. Whoever makes the record has seen to it that it fits.
class PayloadWriter {
 public:
  constexpr PayloadWriter& id(u16 value) { return byte(value & 0xff).byte(value >> 8); }
  constexpr PayloadWriter& number(u32 value) {
    for (; value >= 0x80; value >>= 7) byte(0x80 | (value & 0x7f));
    return byte(value);
  }
  constexpr PayloadWriter& text(std::string_view text) {
    const bool cut = text.size() > kLongestText;
    if (cut) text = text.substr(0, kLongestText);
    byte(static_cast<u32>(text.size()) | (cut ? kCutText : 0));
    for (const char character : text) byte(static_cast<u8>(character));
    return *this;
  }
  constexpr std::span<const u8> finish() {
    id(check_of(view()));
    return view();
  }

 private:
  constexpr std::span<const u8> view() const { return std::span{m_bytes}.first(m_size); }
  constexpr PayloadWriter& byte(u32 value) {
    m_bytes[m_size++] = static_cast<u8>(value);
    return *this;
  }
  std::array<u8, kLongestPayload> m_bytes{};
  usize m_size = 0;
};

/// Hands the frame around `payload` to `put`, a byte at a time: three bytes are four symbols.
template <class Put>
constexpr void put_frame(std::span<const u8> payload, Put put) {
  const auto put_symbols = [&](u32 bits, usize count) {
    for (; count != 0; --count, bits >>= 6) put(static_cast<u8>(kFirstSymbol | (bits & 0x3f)));
  };
  put(kIntroducer);
  for (; payload.size() >= 3; payload = payload.subspan(3)) put_symbols(payload[0] | u32{payload[1]} << 8 | u32{payload[2]} << 16, symbols_for(3));
  if (!payload.empty()) put_symbols(payload[0] | u32{payload.back()} << 8 * (payload.size() - 1), symbols_for(payload.size()));
  put(kEndOfFrame);
}

/// Takes a payload apart, in the order in which it was written.
class PayloadReader {
 public:
  /// Of the symbols of one frame; nothing if the check says that they are not what was sent.
  static constexpr std::optional<PayloadReader> from(std::span<const u8> symbols) {
    PayloadReader reader;
    if (symbols.size() > kMostSymbols || bytes_in(symbols.size()) < kIdBytes + kCheckBytes) return std::nullopt;
    u32 bits = 0, count = 0;
    for (const u8 symbol : symbols) {
      bits |= u32{symbol & 0x3fu} << count;
      if ((count += 6) < 8) continue;
      reader.m_bytes[reader.m_size++] = static_cast<u8>(bits);
      bits >>= 8, count -= 8;
    }
    reader.m_size -= kCheckBytes;
    const u16 sent = static_cast<u16>(reader.m_bytes[reader.m_size] | (reader.m_bytes[reader.m_size + 1] << 8));
    if (sent != check_of(std::span{reader.m_bytes}.first(reader.m_size))) return std::nullopt;
    return reader;
  }
  constexpr bool at_end() const { return m_at == m_size; }

  constexpr std::optional<u16> id() {
    const auto low = byte(), high = byte();
    return low && high ? std::optional{static_cast<u16>(*low | (*high << 8))} : std::nullopt;
  }
  constexpr std::optional<u32> number() {
    u64 value = 0;
    for (u32 shift = 0; shift < 7 * kLongestNumber; shift += 7) {
      const auto next = byte();
      if (!next) return std::nullopt;
      value |= u64{*next & 0x7fu} << shift;
      if (*next < 0x80) return value <= 0xffff'ffff ? std::optional{static_cast<u32>(value)} : std::nullopt;
    }
    return std::nullopt;
  }
  struct Text {
    std::span<const u8> bytes;  // lies in the reader
    bool cut = false;
  };
  constexpr std::optional<Text> text() {
    const auto length = byte();
    const usize size = length.value_or(0) & ~kCutText;
    if (!length || size > m_size - m_at) return std::nullopt;
    m_at += size;
    return Text{std::span{m_bytes}.subspan(m_at - size, size), (*length & kCutText) != 0};
  }

 private:
  constexpr std::optional<u8> byte() { return m_at == m_size ? std::nullopt : std::optional{m_bytes[m_at++]}; }
  std::array<u8, kLongestPayload> m_bytes{};
  usize m_size = 0, m_at = 0;
};

}  // namespace contract::log
