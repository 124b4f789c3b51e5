// kernel/log_form/framed.cpp - the host makes the text: the board sends ids and arguments (contract/log_frame.hpp).
#include <algorithm>

#include "kernel/log.hpp"
#include "kernel/log_form.hpp"

namespace kernel {
namespace {
using contract::log::PayloadWriter;
constexpr std::string_view kEndOfLine = "\r\n";

void put_argument(PayloadWriter& payload, const LogArgument& argument) {
  switch (argument.kind()) {
    case LogArgument::Kind::Number: payload.number(argument.number()); break;
    case LogArgument::Kind::Word: payload.id(argument.word_id()); break;
    case LogArgument::Kind::Text: payload.text(argument.text()); break;
  }
}
usize count_escapes(std::span<const u8> bytes) { return static_cast<usize>(std::ranges::count_if(bytes, [](u8 byte) { return contract::log::needs_escape(byte); })); }
}  // namespace

bool append_record(LogRing& ring, std::string_view text, std::span<const LogArgument> arguments) {
  PayloadWriter payload;
  payload.id(log_id(text));
  for (const LogArgument& argument : arguments) put_argument(payload, argument);
  const std::span<const u8> bytes = payload.finish();
  if (contract::log::frame_bytes(bytes.size()) > ring.room()) return false;
  contract::log::put_frame(bytes, [&](u8 byte) { ring.push(byte); });
  return true;
}

/// Its text is UTF-8, of which neither byte is part; whatever else somebody puts into it cannot be taken for a frame.
bool append_line(LogRing& ring, std::string_view line) {
  if (line.size() + kEndOfLine.size() > ring.room()) return false;
  for (const char character : line) ring.push(contract::log::needs_escape(static_cast<u8>(character)) ? '?' : static_cast<u8>(character));
  for (const char character : kEndOfLine) ring.push(static_cast<u8>(character));
  return true;
}

/// From the back, so that nothing is overwritten that has not been moved.
WireBytes to_wire(std::span<u8> buffer, usize count) {
  usize escapes = count_escapes(buffer.first(count));
  for (usize most = count; most > 0 && count + escapes > buffer.size(); --most) escapes -= contract::log::needs_escape(buffer[--count]) ? 1 : 0;
  const WireBytes bytes{count, count + escapes};
  usize to = bytes.sent;
  for (usize left = count; left > 0 && to != left; --left) {
    const u8 byte = buffer[left - 1];
    buffer[--to] = contract::log::needs_escape(byte) ? contract::log::escaped(byte) : byte;
    if (contract::log::needs_escape(byte)) buffer[--to] = contract::log::kEscape;
  }
  return bytes;
}

}  // namespace kernel
