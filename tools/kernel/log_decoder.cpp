// tools/kernel/log_decoder.cpp - a state machine over the line; the grammar is that of contract/log_frame.hpp.
#include "tools/kernel/log_decoder.hpp"

#include <algorithm>
#include <format>

#include "contract/log_frame.hpp"
#include "tools/common/elf_file.hpp"
#include "tools/common/error.hpp"

namespace tools {
namespace {
using contract::log::PayloadReader;
using contract::log::Placeholder;
constexpr std::string_view kEndOfLine = "\r\n";

/// Names of applications are theirs to choose: they may not draw on the terminal.
std::string harmless(std::span<const u8> bytes) {
  std::string text;
  for (const u8 byte : bytes) text += byte >= ' ' && byte != 0x7f ? static_cast<char>(byte) : '?';
  return text;
}

std::optional<std::string> number_text(PayloadReader& payload, Placeholder place) {
  const auto number = payload.number();
  if (!number) return std::nullopt;
  if (place == Placeholder::Address) return std::format("0x{:08x}", *number);
  return place == Placeholder::Hexadecimal ? std::format("{:x}", *number) : std::format("{}", *number);
}
std::optional<std::string> word_text(PayloadReader& payload, const LogStrings& strings) {
  const auto id = payload.id();
  const auto word = id ? strings.find(*id) : std::nullopt;
  return word ? std::optional<std::string>{*word} : std::nullopt;
}
std::optional<std::string> outside_text(PayloadReader& payload) {
  const auto text = payload.text();
  if (!text) return std::nullopt;
  return harmless(text->bytes) + (text->cut ? "~" : "");
}

std::optional<std::string> argument_text(PayloadReader& payload, Placeholder place, const LogStrings& strings) {
  switch (place) {
    case Placeholder::Decimal:
    case Placeholder::Address:
    case Placeholder::Hexadecimal: return number_text(payload, place);
    case Placeholder::Text: return outside_text(payload);
    case Placeholder::Word: return word_text(payload, strings);
    case Placeholder::None: return std::string{};
    case Placeholder::Unknown: break;
  }
  return std::nullopt;
}
}  // namespace

std::optional<std::string_view> LogStrings::find(u16 id) const {
  if (id >= m_section.size() || (id != 0 && m_section[id - 1u] != 0)) return std::nullopt;
  const auto begin = m_section.begin() + id;
  const auto end = std::find(begin, m_section.end(), u8{0});
  if (end == m_section.end()) return std::nullopt;
  return std::string_view{reinterpret_cast<const char*>(&*begin), static_cast<usize>(end - begin)};
}

std::optional<std::string> decode_log_record(const LogStrings& strings, std::span<const u8> symbols) {
  auto payload = PayloadReader::from(symbols);
  const auto id = payload ? payload->id() : std::nullopt;
  const auto format = id ? strings.find(*id) : std::nullopt;
  if (!format) return std::nullopt;
  std::string line;
  for (std::string_view rest = *format; !rest.empty();) {
    const auto piece = contract::log::take_piece(rest);
    const auto argument = argument_text(*payload, piece.placeholder, strings);
    if (!argument) return std::nullopt;
    line.append(piece.literal).append(*argument);
  }
  return payload->at_end() ? std::optional{line} : std::nullopt;
}

LogDecoder LogDecoder::for_kernel(const std::filesystem::path& elf) {
  const auto sections = read_elf_sections(elf);
  if (!sections.contains(".attributes")) fail("{}: there is no section .attributes in it; this is not a kernel of ours", elf.string());
  const auto strings = sections.find("log_strings");
  if (strings == sections.end()) return {};  // it has no log at all
  return strings->second.loaded ? LogDecoder{} : LogDecoder{LogStrings{strings->second.bytes}};
}

std::string LogDecoder::feed(std::string_view bytes) {
  if (!m_framed) return std::string{bytes};
  std::string out;
  for (const char byte : bytes) take(static_cast<u8>(byte), out);
  return out;
}

void LogDecoder::take(u8 byte, std::string& out) {
  switch (m_state) {
    case State::Text: return take_text(byte, out);
    case State::Escape: return take_escaped(byte, out);
    case State::Frame: return take_in_frame(byte, out);
  }
}

void LogDecoder::take_text(u8 byte, std::string& out) {
  if (byte == contract::log::kIntroducer) return begin_frame();
  if (byte == contract::log::kEscape) m_state = State::Escape;
  else out += static_cast<char>(byte);
}

/// An escape without its byte was cut off; what stands there is somebody's text again.
void LogDecoder::take_escaped(u8 byte, std::string& out) {
  m_state = State::Text;
  if (const auto meant = contract::log::unescaped(byte)) out += static_cast<char>(*meant);
  else take_text(byte, out);
}

void LogDecoder::take_in_frame(u8 byte, std::string& out) {
  if (contract::log::is_symbol(byte) && m_symbols.size() < contract::log::kMostSymbols) return m_symbols.push_back(byte);
  if (byte != contract::log::kEndOfFrame) {
    give_up(out);
    return take_text(byte, out);
  }
  m_state = State::Text;
  out.append(decode_log_record(m_strings, m_symbols).value_or(std::string{kDamagedRecord})).append(kEndOfLine);
}

void LogDecoder::begin_frame() {
  m_state = State::Frame;
  m_symbols.clear();
}
void LogDecoder::give_up(std::string& out) {
  m_state = State::Text;
  out.append(kDamagedRecord).append(kEndOfLine);
}

}  // namespace tools
