// core/line_test.cpp - numbers, cutting, and text from outside; host only.
#include "core/line.hpp"

#include <doctest/doctest.h>

#include <format>
#include <string>

namespace {
using core::Line;

constexpr u32 kNumbers[] = {0, 1, 9, 10, 15, 16, 99, 100, 0xfff, 0x1000, 0x8000'0000, 4'294'967'295};

TEST_CASE("numbers read as the standard library writes them") {
  for (const u32 number : kNumbers) {
    CHECK(Line<>{}.decimal(number).view() == std::format("{}", number));
    CHECK(Line<>{}.hex(number).view() == std::format("{:x}", number));
    CHECK(Line<>{}.address(number).view() == std::format("{:#010x}", number));
  }
}

TEST_CASE("parts follow each other in one line") {
  CHECK(Line<>{}.text("app ").decimal(3).text(" at ").address(0x10).view() == "app 3 at 0x00000010");
}

TEST_CASE("a line that fits exactly is not marked, and the first byte too many marks its last place") {
  CHECK(Line<4>{}.text("abcd").view() == "abcd");
  CHECK(Line<4>{}.text("abcde").view() == "abc~");
  CHECK(Line<4>{}.text("abcdefghij").decimal(7).view() == "abc~");
}

TEST_CASE("no control character of text from outside reaches the line") {
  for (int byte = 0; byte < 256; ++byte) {
    const char character = static_cast<char>(byte);
    const Line<> line = Line<>{}.untrusted({&character, 1});
    REQUIRE(line.view().size() == 1);
    const char shown = line.view()[0];
    CHECK((shown >= ' ' && shown != '\x7f'));
    if (character >= ' ' && character != '\x7f') CHECK(shown == character);
  }
}
}  // namespace
