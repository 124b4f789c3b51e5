// contract/utf8_test.cpp - against a model that decodes and encodes again; host only.
#include "contract/utf8.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace {
using Text = std::vector<u8>;

/// The shortest encoding, which is the only one allowed.
Text encode(u32 code) {
  const auto tail = [&](u32 shift) { return static_cast<u8>(0x80 | (code >> shift & 0x3F)); };
  if (code < 0x80) return {static_cast<u8>(code)};
  if (code < 0x800) return {static_cast<u8>(0xC0 | code >> 6), tail(0)};
  if (code < 0x10000) return {static_cast<u8>(0xE0 | code >> 12), tail(6), tail(0)};
  return {static_cast<u8>(0xF0 | code >> 18), tail(12), tail(6), tail(0)};
}
bool is_character(u32 code) { return code < 0x11'0000 && (code < 0xD800 || code > 0xDFFF); }

/// How many bytes of a well-formed character begin at `at`; 0 if none does.
usize character_at(const Text& text, usize at) {
  const u8 lead = text[at];
  const usize size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (size > text.size() - at) return 0;
  u32 code = size == 1 ? lead : lead & (0x7Fu >> size);
  for (usize i = 1; i < size; ++i) code = code << 6 | (text[at + i] & 0x3F);
  const Text shortest = encode(code);
  return is_character(code) && shortest == Text(text.begin() + static_cast<i32>(at), text.begin() + static_cast<i32>(at + size)) ? size : 0;
}
bool well_formed(const Text& text) {
  for (usize at = 0; at < text.size();) {
    const usize size = character_at(text, at);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

TEST_CASE("every character is well-formed, and no surrogate and nothing above U+10FFFF is") {
  u32 wrong = 0;
  for (u32 code = 0; code < 0x20'0000; code += code < 0x1'1000 ? 1 : 5) wrong += contract::is_utf8(encode(code)) != is_character(code) ? 1 : 0;
  CHECK(wrong == 0);
}

TEST_CASE("no character is well-formed when its last byte is missing") {
  for (u32 code = 0x80; code < 0x11'0000; code += 17) {
    Text text = encode(code);
    text.pop_back();
    REQUIRE_FALSE(contract::is_utf8(text));
  }
}

TEST_CASE("short texts of bytes that matter are judged like the model judges them") {
  constexpr u8 kSecond[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xFF};
  constexpr u8 kOthers[] = {0x00, 0x7F, 0x80, 0xBF, 0xC2, 0xFF};
  u32 wrong = 0;
  const auto judge = [&](const Text& text) { wrong += contract::is_utf8(text) != well_formed(text) ? 1 : 0; };
  for (u32 first = 0; first < 256; ++first) {
    judge({static_cast<u8>(first)});
    for (const u8 second : kSecond) {
      judge({static_cast<u8>(first), second});
      for (const u8 third : kOthers) {
        judge({static_cast<u8>(first), second, third});
        for (const u8 fourth : kOthers) judge({static_cast<u8>(first), second, third, fourth});
      }
    }
  }
  CHECK(wrong == 0);
  CHECK(contract::is_utf8({}));
}
}  // namespace
