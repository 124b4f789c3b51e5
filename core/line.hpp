// core/line.hpp - one line of text under construction, in a fixed buffer; what does not fit is cut and marked.
#pragma once
#include <array>
#include <string_view>

#include "core/types.hpp"

namespace core {

template <usize Capacity = 120>
class Line {
 public:
  constexpr std::string_view view() const { return {m_text.data(), m_size}; }

  constexpr Line& text(std::string_view text) {
    for (char character : text) put(character);
    return *this;
  }
  constexpr Line& decimal(u32 value) {
    std::array<char, 10> digits{};
    usize count = 0;
    do digits[count++] = static_cast<char>('0' + value % 10);
    while ((value /= 10) != 0);
    while (count != 0) put(digits[--count]);
    return *this;
  }
  /// 0x and eight digits, as addresses are read.
  constexpr Line& address(u32 value) {
    text("0x");
    for (u32 shift = 32; shift != 0; shift -= 4) put(hex_digit(value >> (shift - 4)));
    return *this;
  }
  /// Lower-case hexadecimal without leading zeros or prefix.
  constexpr Line& hex(u32 value) {
    u32 shift = 32;
    while (shift > 4 && (value >> (shift - 4)) == 0) shift -= 4;
    for (; shift != 0; shift -= 4) put(hex_digit(value >> (shift - 4)));
    return *this;
  }
  /// Spaces up to column `column`, at least one if something stands there already.
  constexpr Line& pad(usize column) {
    do put(' ');
    while (m_size < column);
    return *this;
  }
  /// A number whose last digit stands before column `column`.
  constexpr Line& decimal_right(u32 value, usize column) {
    usize digits = 1;
    for (u32 rest = value / 10; rest != 0; rest /= 10) ++digits;
    while (m_size + digits < column) put(' ');
    return decimal(value);
  }
  constexpr void clear() { m_size = 0; }
  /// Text that came from outside: control characters become '?', so that it cannot forge a line of its own.
  constexpr Line& untrusted(std::string_view text) {
    for (char character : text) put(character >= ' ' && character != '\x7f' ? character : '?');
    return *this;
  }

 private:
  static constexpr char hex_digit(u32 value) { return "0123456789abcdef"[value & 0xf]; }
  constexpr void put(char character) {
    if (m_size == Capacity) m_text[Capacity - 1] = '~';
    else m_text[m_size++] = character;
  }
  std::array<char, Capacity> m_text{};
  usize m_size = 0;
};

}  // namespace core
