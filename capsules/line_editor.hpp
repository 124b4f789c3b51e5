// capsules/line_editor.hpp - one line of text being typed: editing keys, history. Pure state: draws nothing, knows no device.
//
// Understands printable ASCII, Backspace, Delete, the arrows, Home, End, Enter, Tab, and Ctrl-A -E -K -U -W -C.
// Errors   none: unknown keys and escape sequences are swallowed; a full line takes no more characters.
// Memory   kLine bytes for the line, and kHistory lines of them.
// Source   ECMA-48 (control sequences); the sequences xterm sends for Home, End and Delete.
#pragma once
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/copy.hpp"

namespace capsules {

class LineEditor {
 public:
  static constexpr usize kLine = 64;
  static constexpr usize kHistory = 10;

  enum class Event : u8 {
    Nothing,    // the key changed nothing that can be seen
    Changed,    // text or cursor
    Submitted,  // Enter: take text(), then call accept()
    Complete,   // Tab
    Cancelled,  // Ctrl-C: the line is empty now
  };

  constexpr Event key(u8 byte) {
    switch (m_escape) {
      case Escape::None: return byte == kEscape ? begin_escape() : plain_key(byte);
      case Escape::Begun: return continue_escape(byte);
      case Escape::Sequence: return in_sequence(byte);
    }
    return Event::Nothing;
  }

  constexpr std::string_view text() const [[clang::lifetimebound]] { return core::text_of(std::span{m_line}.first(m_size)); }
  constexpr usize cursor() const { return m_cursor; }

  /// The submitted line goes into the history, and a new one begins.
  constexpr void accept() {
    remember();
    m_recalled = 0;
    m_size = m_cursor = 0;
  }
  /// At the cursor, as far as there is room.
  constexpr void insert(std::string_view text) {
    for (const char character : text) (void)type(character);
  }

 private:
  enum class Escape : u8 { None, Begun, Sequence };
  struct Remembered {
    std::array<char, kLine> text{};
    u8 size = 0;
    constexpr std::string_view view() const [[clang::lifetimebound]] { return core::text_of(std::span{text}.first(size)); }
  };
  static constexpr u8 kEscape = 0x1b;
  static constexpr u8 control(char letter) { return static_cast<u8>(letter & 0x1f); }

  constexpr Event begin_escape() {
    m_escape = Escape::Begun;
    m_parameter = 0;
    return Event::Nothing;
  }
  /// ESC [ and ESC O introduce a sequence; ESC and anything else is swallowed.
  constexpr Event continue_escape(u8 byte) {
    m_escape = byte == '[' || byte == 'O' ? Escape::Sequence : Escape::None;
    return Event::Nothing;
  }
  constexpr Event in_sequence(u8 byte) {
    if (byte >= '0' && byte <= '9') {
      m_parameter = static_cast<u8>(m_parameter * 10 + (byte - '0'));
      return Event::Nothing;
    }
    if (byte < '@' || byte > '~') return Event::Nothing;  // further parameters
    m_escape = Escape::None;
    return finish_sequence(byte);
  }
  constexpr Event finish_sequence(u8 byte) {
    switch (byte) {
      case 'A': return recall(m_recalled + 1u);
      case 'B': return m_recalled == 0 ? Event::Nothing : recall(m_recalled - 1u);
      case 'C': return move_to(m_cursor + 1);
      case 'D': return m_cursor == 0 ? Event::Nothing : move_to(m_cursor - 1);
      case 'H': return move_to(0);
      case 'F': return move_to(m_size);
      case '~': return numbered_key();
      default: return Event::Nothing;
    }
  }
  constexpr Event numbered_key() {
    switch (m_parameter) {
      case 1: case 7: return move_to(0);
      case 4: case 8: return move_to(m_size);
      case 3: return erase(m_cursor, m_cursor + 1);
      default: return Event::Nothing;
    }
  }

  constexpr Event plain_key(u8 byte) {
    if (byte == '\r' || byte == '\n') return Event::Submitted;
    if (byte == '\t') return Event::Complete;
    if (byte == 0x08 || byte == 0x7f) return m_cursor == 0 ? Event::Nothing : erase(m_cursor - 1, m_cursor);
    if (byte >= ' ' && byte < 0x7f) return type(static_cast<char>(byte));
    if (byte == control('A')) return move_to(0);
    if (byte == control('E')) return move_to(m_size);
    if (byte == control('K')) return erase(m_cursor, m_size);
    if (byte == control('U')) return erase(0, m_cursor);
    if (byte == control('W')) return erase(start_of_word(), m_cursor);
    if (byte != control('C')) return Event::Nothing;
    m_size = m_cursor = 0;
    return Event::Cancelled;
  }

  constexpr Event type(char character) {
    if (m_size == kLine) return Event::Nothing;
    for (usize place = m_size; place > m_cursor; --place) m_line[place] = m_line[place - 1];
    m_line[m_cursor++] = character;
    ++m_size;
    return Event::Changed;
  }
  constexpr Event move_to(usize place) {
    if (place > m_size || place == m_cursor) return Event::Nothing;
    m_cursor = place;
    return Event::Changed;
  }
  /// Characters [first, last), as far as there are any.
  constexpr Event erase(usize first, usize last) {
    last = std::min(last, m_size);
    if (first >= last) return Event::Nothing;
    for (usize place = last; place < m_size; ++place) m_line[first + place - last] = m_line[place];
    m_size -= last - first;
    m_cursor = first;
    return Event::Changed;
  }
  constexpr usize start_of_word() const {
    bool in_word = false;
    for (usize place = m_cursor; place > 0; --place) {
      const bool space = m_line[place - 1] == ' ';
      if (space && in_word) return place;
      in_word = !space;
    }
    return 0;
  }

  /// Neither empty lines nor the same line twice running.
  constexpr void remember() {
    if (m_size == 0 || (m_remembered != 0 && m_history[0].view() == text())) return;
    for (usize place = kHistory - 1; place > 0; --place) m_history[place] = m_history[place - 1];
    m_history[0] = {.text = m_line, .size = static_cast<u8>(m_size)};
    m_remembered = std::min(m_remembered + 1, kHistory);
  }
  /// The line `back` submissions ago; 0 is the empty new one.
  [[gnu::noinline]] constexpr Event recall(usize back) {
    if (back > m_remembered) return Event::Nothing;
    m_recalled = static_cast<u8>(back);
    m_size = 0;
    if (back != 0) {
      m_line = m_history[back - 1].text;
      m_size = m_history[back - 1].size;
    }
    m_cursor = m_size;
    return Event::Changed;
  }

  std::array<char, kLine> m_line{};
  std::array<Remembered, kHistory> m_history{};
  usize m_size = 0;
  usize m_cursor = 0;
  usize m_remembered = 0;
  Escape m_escape = Escape::None;
  u8 m_parameter = 0;  // of the sequence; wraps harmlessly
  u8 m_recalled = 0;
};

}  // namespace capsules
