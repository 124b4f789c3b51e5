// contract/footers_test.cpp - footers of each format, wrong in each way, cut off anywhere, and random; host only.
//
// Why      every input is a copy of exactly its size, so the address sanitizer sees each byte read beyond it.
#include "contract/footers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <vector>

namespace {
using namespace contract::tbf;
using Object = std::vector<u8>;

constexpr u32 kBinaryEnd = 100;

void put(Object& object, u32 type, u32 length, u32 format, usize data_bytes, u8 fill = 0xA5) {
  for (const u32 half : {type, length, format & 0xFFFF, format >> 16}) {
    object.push_back(static_cast<u8>(half));
    object.push_back(static_cast<u8>(half >> 8));
  }
  object.resize(object.size() + data_bytes, fill);
}
void put_footer(Object& object, u32 format, u32 data_bytes) { put(object, 128, kFooterFormatBytes + data_bytes, format, data_bytes); }
void put_footer(Object& object, FooterFormat format) { put_footer(object, static_cast<u32>(format), data_bytes_of(format)); }
Object binary() { return Object(kBinaryEnd, 0x11); }

constexpr std::array kFormats{FooterFormat::Reserved, FooterFormat::Rsa3072, FooterFormat::Rsa4096,  FooterFormat::Sha256,
                              FooterFormat::Sha384,   FooterFormat::Sha512,  FooterFormat::EcdsaP256};

/// What ends the walk over an object whose only footer is wrong.
FooterEnd end_of(const Object& object) {
  FooterWalk walk{object, kBinaryEnd};
  CHECK_FALSE(walk.next());
  CHECK(walk.offset() == kBinaryEnd);
  CHECK_FALSE(walk.next());
  return walk.end();
}

TEST_CASE("each format is found with its data") {
  for (const FooterFormat format : kFormats) {
    Object object = binary();
    put_footer(object, format);
    FooterWalk walk{object, kBinaryEnd};
    const auto footer = walk.next();
    REQUIRE(footer);
    CHECK(footer->format == format);
    CHECK(footer->offset == kBinaryEnd);
    CHECK(footer->data.offset == kBinaryEnd + 8);
    CHECK(footer->data.bytes == data_bytes_of(format));
    CHECK_FALSE(walk.next());
    CHECK(walk.end() == FooterEnd::AreaEnds);
  }
}

TEST_CASE("the data of each format is as long as its standard says") {
  constexpr std::array<u32, kFooterFormats> kExpected{0, 2 * 3072 / 8, 2 * 4096 / 8, 256 / 8, 384 / 8, 512 / 8, 2 * 256 / 8};
  for (u32 format = 0; format < kFooterFormats; ++format) CHECK(data_bytes_of(static_cast<FooterFormat>(format)) == kExpected[format]);
}

TEST_CASE("footers follow each other in their order, without padding to four bytes") {
  Object object = binary();
  put_footer(object, 3, 32 + 1);  // filler of one byte: the next footer is unaligned
  put_footer(object, FooterFormat::EcdsaP256);
  put_footer(object, 0, 40);
  put_footer(object, FooterFormat::Sha512);
  FooterWalk walk{object, kBinaryEnd};
  CHECK(walk.next()->format == FooterFormat::Sha256);
  const auto second = walk.next();
  CHECK(second->format == FooterFormat::EcdsaP256);
  CHECK(second->offset == kBinaryEnd + 41);
  CHECK(walk.next()->format == FooterFormat::Reserved);
  CHECK(walk.next()->format == FooterFormat::Sha512);
  CHECK_FALSE(walk.next());
}

TEST_CASE("a longer footer is taken, and what it holds beyond its data is not") {
  for (const FooterFormat format : kFormats) {
    Object object = binary();
    put_footer(object, static_cast<u32>(format), data_bytes_of(format) + 20);
    FooterWalk walk{object, kBinaryEnd};
    CHECK(walk.next()->data.bytes == data_bytes_of(format));
    CHECK(walk.offset() == object.size());
  }
}

TEST_CASE("a footer that is too short for its format ends the walk") {
  for (const FooterFormat format : kFormats) {
    if (format == FooterFormat::Reserved) continue;  // is never too short
    Object object = binary();
    put_footer(object, static_cast<u32>(format), data_bytes_of(format) - 1);
    CHECK(end_of(object) == FooterEnd::DataTooShort);
  }
  for (u32 length = 0; length < kFooterFormatBytes; ++length) {
    Object object = binary();
    put(object, 128, length, 0, 0);
    CHECK(end_of(object) == FooterEnd::DataTooShort);
  }
}

TEST_CASE("an unknown format ends the walk, so footers behind it do not count") {
  for (const u32 format : {7u, 10u, 0xF1u, 0x0001'0003u, 0xFFFF'FFFFu}) {
    Object object = binary();
    put_footer(object, format, 256);
    put_footer(object, FooterFormat::Sha256);
    CHECK(end_of(object) == FooterEnd::FormatUnknown);
  }
}

TEST_CASE("an element of another type ends the walk") {
  for (const u32 type : {0u, 1u, 127u, 129u, 0x8080u, 0xFFFFu}) {
    Object object = binary();
    put(object, type, 36, 3, 32);
    CHECK(end_of(object) == FooterEnd::NoFooterFollows);
  }
  Object padded = binary();
  put_footer(padded, FooterFormat::Sha256);
  padded.resize(padded.size() + 60);
  FooterWalk walk{padded, kBinaryEnd};
  CHECK(walk.next());
  CHECK_FALSE(walk.next());
  CHECK(walk.end() == FooterEnd::NoFooterFollows);
}

TEST_CASE("a footer cut off anywhere is not found") {
  for (const FooterFormat format : kFormats) {
    Object whole = binary();
    put_footer(whole, format);
    for (usize size = kBinaryEnd; size < whole.size(); ++size) {
      const Object cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
      CHECK(end_of(cut) == (size == kBinaryEnd ? FooterEnd::AreaEnds : size < kBinaryEnd + 4 ? FooterEnd::NoFooterFollows : FooterEnd::ElementCutOff));
    }
  }
}

TEST_CASE("a binary that ends at the object's end or beyond it has no footers") {
  const Object object = binary();
  for (const u32 binary_end : {kBinaryEnd, kBinaryEnd + 1, 0xFFFF'FFFFu}) {
    FooterWalk walk{object, binary_end};
    CHECK_FALSE(walk.next());
    CHECK(walk.end() == FooterEnd::AreaEnds);
  }
  CHECK_FALSE(FooterWalk{}.next());
}

TEST_CASE("random bytes are not read beyond their end, and every footer lies inside, behind the one before") {
  std::mt19937 random{7};
  u32 found = 0;
  for (u32 round = 0; round < 50'000; ++round) {
    Object object(random() % 80);
    for (u8& byte : object) byte = static_cast<u8>(random() % 3 == 0 ? random() : random() % 8);
    const u32 start = random() % 8;
    for (u32 at = start; at + 8 <= object.size() && random() % 8 != 0;) {  // more and more of it looks right
      const u32 length = random() % 40;
      const std::array<u8, 8> head{128, 0, static_cast<u8>(length), 0, static_cast<u8>(random() % 9), 0, 0, 0};
      std::ranges::copy(head, object.begin() + at);
      at += kTlvHeaderBytes + length;
    }
    FooterWalk walk{object, start};
    u32 previous_end = start;
    while (const auto footer = walk.next()) {
      ++found;
      REQUIRE(footer->offset == previous_end);
      REQUIRE(footer->data.offset == footer->offset + 8);
      REQUIRE(u64{footer->data.offset} + footer->data.bytes <= footer->offset + footer->element_bytes);
      REQUIRE(u64{footer->offset} + footer->element_bytes <= object.size());
      previous_end = footer->offset + footer->element_bytes;
    }
  }
  CHECK(found > 1000);  // otherwise the noise is too plain to mean much
}

TEST_CASE("every end and every format is told in words of its own") {
  std::vector<std::string_view> all;
  for (u8 end = 0; end <= static_cast<u8>(FooterEnd::DataTooShort); ++end) all.push_back(describe(static_cast<FooterEnd>(end)));
  for (const FooterFormat format : kFormats) all.push_back(name_of(format));
  for (const std::string_view words : all) CHECK(std::ranges::count(all, words) == 1);
}
}  // namespace
