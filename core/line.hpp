// core/line.hpp - one line of text under construction, in a fixed buffer; what does not fit is cut and marked.
#pragma once
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "core/types.hpp"

namespace core {

/// What a line does, for lines of every capacity: the code of it exists once.
class LineWriter {
 public:
  LineWriter(const LineWriter&) = delete;
  LineWriter& operator=(const LineWriter&) = delete;

  constexpr std::string_view view() const { return {m_buffer.data(), m_size}; }
  constexpr void clear() { m_size = 0; }

 protected:
  constexpr LineWriter() = default;
  ~LineWriter() = default;
  /// First of all; a base cannot be given a buffer that is a member of the line, which does not exist yet.
  constexpr void write_to(std::span<char> buffer) { m_buffer = buffer; }

  [[gnu::noinline]] constexpr void put_text(std::string_view text) {
    const std::string_view fits = text.substr(0, m_buffer.size() - m_size);
    std::ranges::copy(fits, m_buffer.subspan(m_size).begin());
    m_size += fits.size();
    if (fits.size() != text.size()) m_buffer.back() = '~';
  }
  [[gnu::noinline]] constexpr void put_decimal(u32 value) {
    std::array<char, 10> digits{};
    usize count = 0;
    do digits[count++] = static_cast<char>('0' + value % 10);
    while ((value /= 10) != 0);
    while (count != 0) put(digits[--count]);
  }
  [[gnu::noinline]] constexpr void put_address(u32 value) {
    put_text("0x");
    put_digits(value, 32);
  }
  [[gnu::noinline]] constexpr void put_hex(u32 value) {
    u32 bits = 32;
    while (bits > 4 && (value >> (bits - 4)) == 0) bits -= 4;
    put_digits(value, bits);
  }
  [[gnu::noinline]] constexpr void put_spaces_to(usize column) {
    do put(' ');
    while (m_size < column);
  }
  [[gnu::noinline]] constexpr void put_decimal_right(u32 value, usize column) {
    usize digits = 1;
    for (u32 rest = value / 10; rest != 0; rest /= 10) ++digits;
    while (m_size + digits < column) put(' ');
    put_decimal(value);
  }
  [[gnu::noinline]] constexpr void put_untrusted(std::string_view text) {
    for (const char character : text) put(character >= ' ' && character != '\x7f' ? character : '?');
  }

 private:
  /// The lowest `bits` of the value.
  constexpr void put_digits(u32 value, u32 bits) {
    for (; bits != 0; bits -= 4) put("0123456789abcdef"[value >> (bits - 4) & 0xf]);
  }
  constexpr void put(char character) {
    if (m_size == m_buffer.size()) m_buffer.back() = '~';
    else m_buffer[m_size++] = character;
  }

  std::span<char> m_buffer{};
  usize m_size = 0;
};

template <usize Capacity = 120>
class Line : public LineWriter {
 public:
  constexpr Line() { write_to(m_characters); }
  constexpr Line(const Line& other) : Line{} { put_text(other.view()); }

  constexpr Line& text(std::string_view text) { return put_text(text), *this; }
  constexpr Line& decimal(u32 value) { return put_decimal(value), *this; }
  /// 0x and eight digits, as addresses are read.
  constexpr Line& address(u32 value) { return put_address(value), *this; }
  /// Lower-case hexadecimal without leading zeros or prefix.
  constexpr Line& hex(u32 value) { return put_hex(value), *this; }
  /// Spaces up to column `column`, at least one if something stands there already.
  constexpr Line& pad(usize column) { return put_spaces_to(column), *this; }
  /// A number whose last digit stands before column `column`.
  constexpr Line& decimal_right(u32 value, usize column) { return put_decimal_right(value, column), *this; }
  /// Text that came from outside: control characters become '?', so that it cannot forge a line of its own.
  constexpr Line& untrusted(std::string_view text) { return put_untrusted(text), *this; }

 private:
  std::array<char, Capacity> m_characters{};
};

}  // namespace core
