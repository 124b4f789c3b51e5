// contract/log_format.hpp - the text of a log record: literal characters and places for arguments, read by both ends.
//
//   {} a number   {address} 0x and eight digits   {hex} hexadecimal   {text} text from outside   {word} text of the kernel's own
#pragma once
#include <string_view>
#include <utility>

#include "core/types.hpp"

namespace contract::log {

enum class Placeholder : u8 { None, Decimal, Address, Hexadecimal, Text, Word, Unknown };

/// Literal text, and what stands behind it.
struct Piece {
  std::string_view literal{};
  Placeholder placeholder = Placeholder::None;
};

constexpr Placeholder placeholder_named(std::string_view name) {
  if (name == "") return Placeholder::Decimal;
  if (name == "address") return Placeholder::Address;
  if (name == "hex") return Placeholder::Hexadecimal;
  if (name == "text") return Placeholder::Text;
  return name == "word" ? Placeholder::Word : Placeholder::Unknown;
}

/// Takes one piece from the front of `rest`; the last one has no placeholder.
constexpr Piece take_piece(std::string_view& rest) {
  const usize open = rest.find('{');
  if (open == std::string_view::npos) return {std::exchange(rest, {})};
  const usize close = rest.find('}', open);
  if (close == std::string_view::npos) return {std::exchange(rest, {}), Placeholder::Unknown};
  const Piece piece{rest.substr(0, open), placeholder_named(rest.substr(open + 1, close - open - 1))};
  rest.remove_prefix(close + 1);
  return piece;
}

/// The placeholder at position `index`; None behind the last.
constexpr Placeholder placeholder_at(std::string_view format, usize index) {
  for (usize i = 0;; ++i) {
    const Placeholder found = take_piece(format).placeholder;
    if (i == index || found == Placeholder::None) return found;
  }
}

constexpr usize count_placeholders(std::string_view format) {
  usize count = 0;
  while (take_piece(format).placeholder != Placeholder::None) ++count;
  return count;
}

constexpr bool is_well_formed(std::string_view format) {
  for (Placeholder found{}; (found = take_piece(format).placeholder) != Placeholder::None;)
    if (found == Placeholder::Unknown) return false;
  return true;
}

}  // namespace contract::log
