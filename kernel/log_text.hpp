// kernel/log_text.hpp - text of the log as a type: it lies in a section of its own, and where it stands there is its id.
//
// An image that formats on the board has the section in flash; one whose records are framed leaves it in the ELF. The code
// that logs is the same in both, and must not read the text: only the image's log form may (log_form.hpp).
#pragma once
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "contract/log_frame.hpp"

namespace kernel {

/// A string literal as a template argument.
template <usize Size>
struct LogLiteral {
  std::array<char, Size> characters{};
  consteval LogLiteral(const char (&literal)[Size]) {
    for (usize i = 0; i < Size; ++i) characters[i] = literal[i];
  }
  /// Text of Size - 1 characters, known when the kernel is compiled.
  consteval explicit LogLiteral(std::string_view text) { std::ranges::copy(text, characters.begin()); }
  constexpr std::string_view view() const { return {characters.data(), Size - 1}; }
};

/// Ends with a zero, by which the host program finds its end.
// UNSAFE(section): layout.ld gives the section its place; code only takes the address, so it need not be in memory.
template <LogLiteral Literal> [[gnu::section("log_strings")]] inline constexpr auto kLogString = Literal.characters;

template <LogLiteral Literal>
constexpr std::string_view log_string() {
  return {kLogString<Literal>.data(), Literal.view().size()};
}

/// The kernel's own words, as arguments: a name of a state, the reason of a refusal.
class LogWord {
 public:
  constexpr const char* text() const { return m_text; }

 private:
  template <LogLiteral Literal> friend constexpr LogWord log_word();
  constexpr explicit LogWord(const char* text) : m_text{text} {}
  const char* m_text;
};
template <LogLiteral Literal>
constexpr LogWord log_word() {
  return LogWord{kLogString<Literal>.data()};
}

/// describe(value) as a word. `Last` is the last value of an enumeration, whose values are numbered from zero.
template <auto Last>
constexpr LogWord log_word_of(decltype(Last) value) {
  return [&]<usize... Index>(std::index_sequence<Index...>) {
    using Enumeration = decltype(Last);
    static constexpr std::array kWords{
        log_word<LogLiteral<describe(static_cast<Enumeration>(Index)).size() + 1>{describe(static_cast<Enumeration>(Index))}>()...};
    return kWords[static_cast<usize>(value)];
  }(std::make_index_sequence<static_cast<usize>(Last) + 1>());
}

/// Where the text stands among all others; known to the linker, and used by the log form that sends ids.
extern "C" const char __start_log_strings;
inline u16 log_id(std::string_view text) { return static_cast<u16>(text.data() - &__start_log_strings); }

/// What goes into one place of a record's text.
class LogArgument {
 public:
  enum class Kind : u8 { Number, Word, Text };

  static constexpr LogArgument number(u32 value) { return {value, nullptr}; }
  static constexpr LogArgument word(LogWord word) { return {kIsWord, word.text()}; }
  static constexpr LogArgument text(std::string_view text) { return {static_cast<u32>(text.size()), text.empty() ? "" : text.data()}; }

  constexpr Kind kind() const { return m_text == nullptr ? Kind::Number : m_number == kIsWord ? Kind::Word : Kind::Text; }
  constexpr u32 number() const { return m_number; }
  constexpr std::string_view word() const { return m_text; }
  /// Without a look at the text, which may not be in memory.
  u16 word_id() const { return static_cast<u16>(m_text - &__start_log_strings); }
  constexpr std::string_view text() const { return {m_text, m_number}; }

 private:
  static constexpr u32 kIsWord = 0xffff'ffff;
  constexpr LogArgument(u32 number, const char* text) : m_number{number}, m_text{text} {}
  u32 m_number;
  const char* m_text;
};

/// `value` for a place of this kind; what does not suit it does not compile.
template <contract::log::Placeholder Place, class Value>
constexpr LogArgument log_argument(const Value& value) {
  using contract::log::Placeholder;
  if constexpr (Place == Placeholder::Text) {
    static_assert(std::convertible_to<const Value&, std::string_view>, "{text} takes text");
    return LogArgument::text(value);
  } else if constexpr (Place == Placeholder::Word) {
    static_assert(std::same_as<Value, LogWord>, "{word} takes what log_word<\"...\">() gives");
    return LogArgument::word(value);
  } else {
    static_assert(std::unsigned_integral<Value> && !std::same_as<Value, bool> && sizeof(Value) <= sizeof(u32),
                  "{}, {address} and {hex} take an unsigned number of 32 bits at most");
    return LogArgument::number(value);
  }
}

}  // namespace kernel
