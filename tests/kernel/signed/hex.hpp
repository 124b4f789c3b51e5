// tests/kernel/signed/hex.hpp - keys from their digits, while compiling.
#pragma once
#include <array>
#include <string_view>

#include "core/types.hpp"

namespace tests {

constexpr u8 digit(char character) { return static_cast<u8>(character <= '9' ? character - '0' : (character | 0x20) - 'a' + 10); }

template <usize Bytes>
consteval std::array<u8, Bytes> from_hex(std::string_view digits) {
  std::array<u8, Bytes> bytes{};
  for (usize i = 0; i < Bytes; ++i) bytes[i] = static_cast<u8>(digit(digits[2 * i]) << 4 | digit(digits[2 * i + 1]));
  return bytes;
}

}  // namespace tests
