// chips/cfi/flash_test.cpp - the command set against two simulated chips that may be slow or defective; host only.
#include "chips/cfi/flash.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "tests/unit/check_fails.hpp"

namespace {
using core::ErrorCode;
constexpr u32 kSectorBytes = 1024, kSectors = 2;

/// Two chips side by side, one half of each word; both do the same at the same time.
struct Chips {
  enum class Mode { Array, Status, ProgramSetup, EraseSetup };
  std::vector<u32> cells = std::vector<u32>(kSectorBytes * kSectors / 4, 0xffff'ffff);
  Mode mode = Mode::Array;
  u32 status = 0x0080'0080;
  u32 polls_until_ready = 0;  // of each operation
  u32 errors = 0;             // status bits that the next operation ends with
  u32 busy = 0, polls = 0, erasures = 0;

  u32 read(u32 index) {
    if (mode == Mode::Array) return cells.at(index);
    ++polls;
    return busy != 0 ? (--busy, 0) : status;
  }
  void write(u32 index, u32 word) {
    switch (mode) {
      case Mode::ProgramSetup:
        CHECK((~cells.at(index) & word) == 0);  // real chips report an error
        cells.at(index) &= word;
        return begin();
      case Mode::EraseSetup:
        CHECK(word == 0x00D0'00D0);
        ++erasures;
        for (u32 i = 0; i < kSectorBytes / 4; ++i) cells.at(index / (kSectorBytes / 4) * (kSectorBytes / 4) + i) = 0xffff'ffff;
        return begin();
      case Mode::Array:
      case Mode::Status: return command(word);
    }
  }

 private:
  void begin() {
    mode = Mode::Status;
    status = 0x0080'0080 | std::exchange(errors, 0);
    busy = polls_until_ready;
  }
  void command(u32 word) {
    if (word == 0x00FF'00FF) mode = Mode::Array;
    else if (word == 0x0050'0050) status = 0x0080'0080;
    else if (word == 0x0040'0040) mode = Mode::ProgramSetup;
    else if (word == 0x0020'0020) mode = Mode::EraseSetup;
    else FAIL("the chips know no such command");
  }
};

struct ChipWindow {
  Chips& chips;
  template <class Field>
  auto read_at(u32 index) const { return Field::decode(chips.read(index)); }
  template <class Value>
  void write_at(u32 index, Value value) const { chips.write(index, value.bits); }
};
struct Turns {
  u32& raised;
  void raise() const { ++raised; }
};

struct Bench final : hil::FlashClient {
  Chips chips{};
  u32 raised = 0, turns = 0;
  std::array<u8, 512> memory{};
  core::Lender<u8> lender{memory};
  std::optional<u32> done{};  // 0 or an error code
  chips::cfi::Flash<kSectorBytes, kSectors, Turns, ChipWindow> flash{ChipWindow{chips}, *this, Turns{raised}};

  void flash_read(core::Lease<u8> bytes, core::Result<> outcome) override { flash_written(std::move(bytes), outcome); }
  void flash_written(core::Lease<u8> bytes, core::Result<> outcome) override {
    lender.take_back(std::move(bytes));
    flash_erased(outcome);
  }
  void flash_erased(core::Result<> outcome) override { done = outcome ? 0 : static_cast<u32>(outcome.error()); }

  u32 run() {
    CHECK_FALSE(done);  // nothing completes inside the call
    for (; raised != 0; ++turns) {
      raised = 0;
      const u32 before = chips.polls;
      flash.proceed();
      CHECK(chips.polls - before <= 16 * 64);
    }
    REQUIRE(done);
    return *std::exchange(done, {});
  }
  u32 write(u32 offset, usize count) {
    REQUIRE(flash.write(offset, lender.lend(count)));
    return run();
  }
};
constexpr u32 kFailed = static_cast<u32>(ErrorCode::Fail);

TEST_CASE("words are programmed little-endian and read back from any byte on") {
  Bench bench;
  bench.memory = {1, 2, 3, 4, 5, 6, 7, 8};
  CHECK(bench.write(4, 8) == 0);
  CHECK(bench.chips.cells[1] == 0x0403'0201);
  CHECK(bench.chips.cells[2] == 0x0807'0605);
  REQUIRE(bench.flash.read(5, bench.lender.lend(3)));
  CHECK(bench.run() == 0);
  CHECK(std::ranges::equal(std::span{bench.memory}.first(3), std::array<u8, 3>{2, 3, 4}));
}

TEST_CASE("a write only clears bits, as the chips can") {
  Bench bench;
  bench.chips.cells[0] = 0x0000'00f0;
  bench.memory = {0x3c, 0xff, 0xff, 0xff};
  CHECK(bench.write(0, 4) == 0);
  CHECK(bench.chips.cells[0] == 0x0000'0030);
}

TEST_CASE("a sector is erased, and only that") {
  Bench bench;
  std::ranges::fill(bench.chips.cells, 0u);
  REQUIRE(bench.flash.erase(1));
  CHECK(bench.run() == 0);
  CHECK(bench.chips.erasures == 1);
  CHECK(bench.chips.cells[kSectorBytes / 4 - 1] == 0);
  CHECK(bench.chips.cells[kSectorBytes / 4] == 0xffff'ffff);
}

TEST_CASE("slow chips are polled a bounded number of times in each turn") {
  Bench bench;
  bench.chips.polls_until_ready = 40;
  CHECK(bench.write(0, 4) == 0);
  CHECK(bench.turns == 3);
  CHECK(bench.write(4, 512) == 0);
}

TEST_CASE("a long write takes several turns") {
  Bench bench;
  CHECK(bench.write(0, 512) == 0);
  CHECK(bench.turns == 2);
}

TEST_CASE("an error of either chip ends the operation, and the next one starts clean") {
  for (const u32 error : {0x0000'0010u, 0x0010'0000u, 0x0002'0000u, 0x0000'0008u, 0x0000'0020u}) {
    CAPTURE(error);
    Bench bench;
    bench.chips.errors = error;
    CHECK(bench.write(0, 8) == kFailed);
    CHECK(bench.write(8, 4) == 0);
    bench.chips.errors = error;
    REQUIRE(bench.flash.erase(0));
    CHECK(bench.run() == kFailed);
  }
}

TEST_CASE("chips that never get ready do not hold up the kernel for ever") {
  Bench bench;
  bench.chips.polls_until_ready = ~u32{0};
  CHECK(bench.write(0, 4) == kFailed);
}
}  // namespace
