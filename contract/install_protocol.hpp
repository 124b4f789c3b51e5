// contract/install_protocol.hpp - how a host and the installing application talk over a console line: frames to it, lines from it.
//
// A frame is kFrameCharacters printable characters, the last one the end of a line; six bits a character, so nothing in it is a key
// of the console. Whatever is not a frame, or was damaged on the way, is answered with Kind::Damaged and sent again. Data has to
// come in order: the answer tells which offset is next, so a sender can always go on where the receiver is.
// Answers are lines of text among those of other applications, with a checksum of their own.
// Units    bytes.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "core/crc32.hpp"
#include "core/line.hpp"

namespace contract::install {

enum class Kind : u8 {
  Hello = 1,     // -> (0, bytes set up, next offset)
  Setup = 2,     // (size, RAM or 0) -> (status, flash, RAM)
  SetupAt = 3,   // (size, flash) -> (status, flash, 0)
  Data = 4,      // (offset, -) and bytes -> (status, next offset, 0)
  Finalize = 5,  // -> (status, 0, 0)
  Load = 6,      // -> (status, 0, 0)
  Abort = 7,     // -> (status, 0, 0)
  Unload = 8,    // (short id) -> (status, flash, 0)
  Damaged = 9,   // answers only
};
inline constexpr u8 kKinds = 9;

inline constexpr u32 kDataBytes = 176;
inline constexpr u32 kFrameCharacters = 256;

struct Frame {
  Kind kind{};
  u8 count = 0;  // of the bytes in data
  u32 first = 0;
  u32 second = 0;
  u8 number = 0;  // another one for each question: a frame that comes again is answered again and not done again
  std::array<u8, kDataBytes> data{};
  friend constexpr bool operator==(const Frame&, const Frame&) = default;
};

constexpr u32 checksum(std::span<const u8> bytes) {
  core::Crc32 sum;
  sum.add(bytes);
  return sum.value();
}

namespace detail {
inline constexpr usize kHeadBytes = 11, kSumAt = kHeadBytes + kDataBytes, kPackedBytes = kSumAt + 4;
inline constexpr usize kCharacters = (kPackedBytes * 8 + 5) / 6;
static_assert(kCharacters < kFrameCharacters);
using Packed = std::array<u8, kPackedBytes + 1>;  // whole groups of six bits

constexpr void put_u32(Packed& to, usize at, u32 value) {
  for (usize i = 0; i < 4; ++i) to[at + i] = static_cast<u8>(value >> (8 * i));
}
constexpr u32 get_u32(const Packed& from, usize at) {
  u32 value = 0;
  for (usize i = 0; i < 4; ++i) value |= static_cast<u32>(from[at + i]) << (8 * i);
  return value;
}
}  // namespace detail

using FrameText = std::array<char, kFrameCharacters>;

constexpr FrameText encode(const Frame& frame) {
  detail::Packed packed{};
  packed[0] = static_cast<u8>(frame.kind);
  packed[1] = frame.count;
  detail::put_u32(packed, 2, frame.first);
  detail::put_u32(packed, 6, frame.second);
  packed[10] = frame.number;
  for (usize i = 0; i < kDataBytes; ++i) packed[detail::kHeadBytes + i] = frame.data[i];
  detail::put_u32(packed, detail::kSumAt, checksum(std::span{packed}.first(detail::kSumAt)));
  FrameText text{};
  text.fill('0');
  for (usize bit = 0; bit < detail::kPackedBytes * 8; ++bit)
    if ((packed[bit / 8] >> (bit % 8) & 1) != 0) text[bit / 6] = static_cast<char>(text[bit / 6] + (1 << (bit % 6)));
  text.back() = '\n';
  return text;
}

/// Takes the line's bytes as they come, whatever they are.
class FrameReader {
 public:
  enum class Found : u8 { Nothing, Damaged, Whole };

  /// Whole: frame() is what has arrived. Damaged: a line ended that is no frame; an empty line is nothing.
  constexpr Found feed(u8 byte) {
    if (byte == '\n' || byte == '\r') return end_line();
    const u32 value = static_cast<u32>(byte) - '0';
    if (value >= 64 || m_length >= kFrameCharacters - 1) m_broken = true;
    else put(value);
    return Found::Nothing;
  }
  constexpr const Frame& frame() const { return m_frame; }

 private:
  constexpr void put(u32 value) {
    for (u32 i = 0; i < 6; ++i) {
      const usize bit = m_length * 6 + i;
      if (bit >= detail::kPackedBytes * 8) break;
      const u8 mask = static_cast<u8>(1u << (bit % 8));
      m_packed[bit / 8] = static_cast<u8>((value >> i & 1) != 0 ? m_packed[bit / 8] | mask : m_packed[bit / 8] & ~mask);
    }
    ++m_length;
  }
  constexpr Found end_line() {
    const usize length = std::exchange(m_length, 0);
    const bool broken = std::exchange(m_broken, false);
    if (length == 0 && !broken) return Found::Nothing;
    if (broken || length != kFrameCharacters - 1) return Found::Damaged;
    const std::span bytes{m_packed};
    if (checksum(bytes.first(detail::kSumAt)) != detail::get_u32(m_packed, detail::kSumAt)) return Found::Damaged;
    if (m_packed[0] == 0 || m_packed[0] >= kKinds || m_packed[1] > kDataBytes) return Found::Damaged;
    m_frame = {.kind = static_cast<Kind>(m_packed[0]), .count = m_packed[1], .first = detail::get_u32(m_packed, 2), .second = detail::get_u32(m_packed, 6),
               .number = m_packed[10]};
    for (usize i = 0; i < kDataBytes; ++i) m_frame.data[i] = m_packed[detail::kHeadBytes + i];
    return Found::Whole;
  }

  detail::Packed m_packed{};
  Frame m_frame{};
  usize m_length = 0;
  bool m_broken = false;
};

struct Answer {
  Kind kind{};
  u8 number = 0;   // of the frame that it answers
  u32 status = 0;  // an error code of the system, or 0
  u32 first = 0;
  u32 second = 0;
  friend constexpr bool operator==(const Answer&, const Answer&) = default;
};

inline constexpr std::string_view kAnswerPrefix = "install: ";
inline constexpr std::string_view kReady = "install: ready";

/// `install: KIND NUMBER STATUS FIRST SECOND SUM`, in hexadecimal, without the end of the line.
constexpr core::Line<80> line_of(const Answer& answer) {
  core::Line<80> line;
  line.text(kAnswerPrefix).hex(static_cast<u32>(answer.kind)).text(" ").hex(answer.number).text(" ").hex(answer.status).text(" ").hex(answer.first).text(" ").hex(answer.second);
  std::array<u8, 80> bytes{};
  for (usize i = 0; i < line.view().size(); ++i) bytes[i] = static_cast<u8>(line.view()[i]);
  const u32 sum = checksum(std::span{bytes}.first(line.view().size()));
  line.text(" ").hex(sum);
  return line;
}

/// Nothing for whatever is not such a line to the last character.
constexpr std::optional<Answer> answer_in(std::string_view line) {
  if (!line.starts_with(kAnswerPrefix)) return std::nullopt;
  std::array<u32, 5> words{};
  usize at = kAnswerPrefix.size();
  for (u32& word : words) {
    usize digits = 0;
    for (; at < line.size() && line[at] != ' '; ++at, ++digits) {
      const char c = line[at];
      const bool decimal = c >= '0' && c <= '9', letter = c >= 'a' && c <= 'f';
      if ((!decimal && !letter) || digits == 8) return std::nullopt;
      word = word << 4 | static_cast<u32>(decimal ? c - '0' : c - 'a' + 10);
    }
    if (digits == 0 || at == line.size()) return std::nullopt;
    ++at;
  }
  if (words[0] == 0 || words[0] > kKinds || words[1] > 0xff) return std::nullopt;
  const Answer answer{.kind = static_cast<Kind>(words[0]), .number = static_cast<u8>(words[1]), .status = words[2], .first = words[3], .second = words[4]};
  const auto spelled = line_of(answer);  // whoever spells it otherwise, or has another sum, did not write it
  return spelled.view() == line ? std::optional{answer} : std::nullopt;
}

}  // namespace contract::install
