// tools/run/console_text.cpp - a small state machine over ECMA-48 escape sequences.
#include "tools/run/console_text.hpp"

namespace tools {

/// ESC [ parameters final, or ESC and one byte.
bool ConsoleText::in_escape(char byte) {
  switch (m_escape) {
    case Escape::None:
      if (byte != '\x1b') return false;
      m_escape = Escape::Begun;
      return true;
    case Escape::Begun:
      m_escape = byte == '[' ? Escape::Sequence : Escape::None;
      return true;
    case Escape::Sequence:
      if (byte >= '@' && byte <= '~') m_escape = Escape::None;
      if (byte == 'K' && m_returned) m_line.clear();
      return true;
  }
  return false;
}

void ConsoleText::feed(std::string_view bytes, const LineFound& found) {
  for (const char byte : bytes) {
    if (in_escape(byte)) continue;
    m_returned = byte == '\r';
    if (m_returned) continue;
    if (byte != '\n') {
      m_line += byte;
      continue;
    }
    const std::string line = std::move(m_line);
    m_line.clear();
    found(line);
  }
}

}  // namespace tools
