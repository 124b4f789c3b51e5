// kernel/log_form/plain.cpp - the board makes the text: for everybody who looks at its serial line without our host program.
#include "core/line.hpp"
#include "kernel/log.hpp"
#include "kernel/log_form.hpp"

namespace kernel {
namespace {
using contract::log::Placeholder;
using RecordLine = core::Line<160>;
constexpr std::string_view kEndOfLine = "\r\n";

void put_text(RecordLine& line, std::string_view text) {
  line.untrusted(text.substr(0, contract::log::kLongestText));
  if (text.size() > contract::log::kLongestText) line.text("~");
}

void put_argument(RecordLine& line, Placeholder place, const LogArgument& argument) {
  switch (place) {
    case Placeholder::Decimal: line.decimal(argument.number()); break;
    case Placeholder::Address: line.address(argument.number()); break;
    case Placeholder::Hexadecimal: line.hex(argument.number()); break;
    case Placeholder::Text: put_text(line, argument.text()); break;
    case Placeholder::Word: line.text(argument.word()); break;
    case Placeholder::None:
    case Placeholder::Unknown: break;
  }
}
}  // namespace

bool append_record(LogRing& ring, std::string_view text, std::span<const LogArgument> arguments) {
  RecordLine line;
  for (const LogArgument& argument : arguments) {
    const auto piece = contract::log::take_piece(text);
    line.text(piece.literal);
    put_argument(line, piece.placeholder, argument);
  }
  return append_line(ring, line.text(text).view());
}

bool append_line(LogRing& ring, std::string_view line) {
  if (line.size() + kEndOfLine.size() > ring.room()) return false;
  return ring.push_all(line) && ring.push_all(kEndOfLine);
}

WireBytes to_wire(std::span<u8>, usize count) { return {count, count}; }

}  // namespace kernel
