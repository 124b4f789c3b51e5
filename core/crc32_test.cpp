// core/crc32_test.cpp - the value that everybody checks CRC-32 with, and pieces of any size; host only.
#include "core/crc32.hpp"

#include <doctest/doctest.h>

#include <array>

namespace {
constexpr std::array<u8, 9> kDigits{'1', '2', '3', '4', '5', '6', '7', '8', '9'};

TEST_CASE("the nine digits have the checksum that the standard's implementers agree on") {
  core::Crc32 sum;
  sum.add(kDigits);
  CHECK(sum.value() == 0xCBF4'3926);
}

TEST_CASE("the pieces in which bytes come do not matter") {
  for (usize cut = 0; cut <= kDigits.size(); ++cut) {
    core::Crc32 sum;
    sum.add(std::span{kDigits}.first(cut));
    sum.add(std::span{kDigits}.subspan(cut));
    CHECK(sum.value() == 0xCBF4'3926);
  }
}

TEST_CASE("nothing has the checksum 0") { CHECK(core::Crc32{}.value() == 0); }
}  // namespace
