// tests/unit/hex.hpp - bytes written as hexadecimal digits, for test vectors.
#pragma once
#include <string_view>
#include <vector>

#include "core/types.hpp"

namespace unit_test {

inline u8 digit(char character) {
  return static_cast<u8>(character <= '9' ? character - '0' : (character | 0x20) - 'a' + 10);
}

inline std::vector<u8> from_hex(std::string_view text) {
  std::vector<u8> bytes;
  for (usize i = 0; i + 1 < text.size(); i += 2) bytes.push_back(static_cast<u8>(digit(text[i]) << 4 | digit(text[i + 1])));
  return bytes;
}

inline std::vector<u8> from_text(std::string_view text) { return {text.begin(), text.end()}; }

}  // namespace unit_test
