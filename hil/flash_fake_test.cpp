// hil/flash_fake_test.cpp - the fake behaves as hil/flash.hpp says flash does; host only.
#include "hil/flash_fake.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/unit/check_fails.hpp"

namespace {
using core::ErrorCode;
constexpr hil::FlashGeometry kGeometry{.sector_bytes = 64, .sectors = 2, .write_bytes = 4};

struct Client final : hil::FlashClient {
  void flash_read(core::Lease<u8> bytes, core::Result<> outcome) override { flash_written(std::move(bytes), outcome); }
  void flash_written(core::Lease<u8> bytes, core::Result<> outcome) override {
    lender.take_back(std::move(bytes));
    flash_erased(outcome);
  }
  void flash_erased(core::Result<> outcome) override { done = outcome ? 0 : static_cast<u32>(outcome.error()); }

  std::array<u8, 16> memory{};
  core::Lender<u8> lender{memory};
  std::optional<u32> done{};  // 0 or an error code
};

struct Bench {
  hil::FlashCells cells{kGeometry, 3};
  Client client{};
  hil::FlashFake flash{cells, client};

  core::Submitted<u8> write(u32 offset, std::string_view text) {
    std::ranges::copy(text, client.memory.begin());
    client.done = {};
    return flash.write(offset, client.lender.lend(text.size()));
  }
  std::optional<ErrorCode> refusal(core::Submitted<u8> submitted) {
    if (submitted) return std::nullopt;
    client.lender.take_back(std::move(submitted.error().buffer));
    return submitted.error().why;
  }
};

TEST_CASE("writing clears bits and never sets one; erasing sets them all") {
  Bench bench;
  CHECK_FALSE(bench.refusal(bench.write(4, {"\x0f\xf0\xff\x00", 4})));
  CHECK_FALSE(bench.client.done);  // not inside the call
  bench.flash.run();
  CHECK(bench.client.done == 0u);
  CHECK_FALSE(bench.refusal(bench.write(4, "\xff\x3c\xaa\xff")));
  bench.flash.run();
  CHECK(std::ranges::equal(std::span{bench.cells.bytes()}.subspan(3, 6), std::array<u8, 6>{0xff, 0x0f, 0x30, 0xaa, 0x00, 0xff}));
  REQUIRE(bench.flash.erase(0));
  bench.flash.run();
  CHECK(std::ranges::all_of(bench.cells.bytes(), [](u8 byte) { return byte == 0xff; }));
}

TEST_CASE("what is not aligned, outside, empty or too early is refused with the buffer") {
  Bench bench;
  CHECK(bench.refusal(bench.write(2, "abcd")) == ErrorCode::Invalid);
  CHECK(bench.refusal(bench.write(4, "abc")) == ErrorCode::Invalid);
  CHECK(bench.refusal(bench.write(128, "abcd")) == ErrorCode::Invalid);
  CHECK(bench.refusal(bench.write(0xffff'fffc, "abcd")) == ErrorCode::Invalid);
  CHECK(bench.refusal(bench.write(0, "")) == ErrorCode::Size);
  CHECK(bench.flash.erase(2).error() == ErrorCode::Invalid);
  REQUIRE(bench.flash.erase(1));
  CHECK(bench.refusal(bench.write(0, "abcd")) == ErrorCode::Busy);
  CHECK(bench.flash.erase(1).error() == ErrorCode::Busy);
  bench.flash.run();
}

TEST_CASE("a cut tears one word: those before are new, those behind old, and nothing completes") {
  static Bench& bench = *new Bench{};  // its lease never comes home, so it may not be destroyed
  bench.cells.restore_power(1);
  REQUIRE_FALSE(bench.refusal(bench.write(0, std::string(12, '\0'))));
  bench.flash.run();
  CHECK_FALSE(bench.client.done);
  const auto& bytes = bench.cells.bytes();
  CHECK(std::ranges::all_of(std::span{bytes}.first(4), [](u8 byte) { return byte == 0; }));
  CHECK(std::ranges::any_of(std::span{bytes}.subspan(4, 4), [](u8 byte) { return byte != 0 && byte != 0xff; }));
  CHECK(std::ranges::all_of(std::span{bytes}.subspan(8), [](u8 byte) { return byte == 0xff; }));
}

TEST_CASE("a cut erasure leaves its sector in disorder and the others alone") {
  Bench bench;
  std::ranges::fill(bench.cells.bytes(), u8{0});
  bench.cells.restore_power(2);
  REQUIRE(bench.flash.erase(0));
  bench.flash.run();
  CHECK_FALSE(bench.client.done);
  CHECK(std::ranges::any_of(std::span{bench.cells.bytes()}.first(64), [](u8 byte) { return byte != 0; }));
  CHECK(std::ranges::all_of(std::span{bench.cells.bytes()}.subspan(64), [](u8 byte) { return byte == 0; }));
}
}  // namespace
