// capsules/virtual_flash_test.cpp - two users of one flash; host only.
#include "capsules/virtual_flash.hpp"

#include <doctest/doctest.h>

#include <string>

#include "hil/flash_fake.hpp"

namespace {
using core::ErrorCode;
constexpr hil::FlashGeometry kGeometry{.sector_bytes = 256, .sectors = 4, .write_bytes = 4};

struct RecordingClient final : hil::FlashClient {
  std::array<u8, 16> bytes{};
  core::Lender<u8> lender{bytes};
  std::string heard{};
  void note(char what, core::Result<> outcome) { heard += outcome ? what : '!'; }
  void flash_read(core::Lease<u8> lease, core::Result<> outcome) override { lender.take_back(std::move(lease)); note('r', outcome); }
  void flash_written(core::Lease<u8> lease, core::Result<> outcome) override { lender.take_back(std::move(lease)); note('w', outcome); }
  void flash_erased(core::Result<> outcome) override { note('e', outcome); }
};

struct Shared {
  using Flash = capsules::VirtualFlash<hil::FlashFake, 2>;
  hil::FlashCells cells{kGeometry};
  RecordingClient first{}, second{};
  hil::FlashFake device{cells, flash};
  Flash flash{device, {first, second}, kernel::DeferredCall{0}};
  capsules::FlashPort<Flash> a{flash, 0}, b{flash, 1};
  static_assert(hil::Flash<capsules::FlashPort<Flash>>);

  /// Until the device has done everything and everybody has heard of it.
  void run() {
    for (u32 turn = 0; turn < 4; ++turn) device.run(), flash.deferred_call();
  }
};

std::optional<ErrorCode> refusal(RecordingClient& client, core::Submitted<u8> submitted) {
  if (submitted) return std::nullopt;
  client.lender.take_back(std::move(submitted.error().buffer));
  return submitted.error().why;
}

TEST_CASE_FIXTURE(Shared, "operations of two users are done one after the other and each hears of its own") {
  first.bytes.fill(0x11);
  second.bytes.fill(0x22);
  REQUIRE(!refusal(first, a.write(0, first.lender.lend(16))));
  REQUIRE(!refusal(second, b.write(256, second.lender.lend(16))));
  CHECK(device.busy());
  run();
  CHECK(first.heard == "w");
  CHECK(second.heard == "w");
  CHECK(cells.bytes()[15] == 0x11);
  CHECK(cells.bytes()[256 + 15] == 0x22);
  REQUIRE(a.erase(0));
  REQUIRE(!refusal(second, b.read(256, second.lender.lend(16))));
  run();
  CHECK(first.heard == "we");
  CHECK(second.heard == "wr");
  CHECK(cells.bytes()[0] == 0xff);
}

TEST_CASE_FIXTURE(Shared, "each user has one operation, and a queued one is checked when it is accepted") {
  REQUIRE(a.erase(1));
  CHECK(a.erase(2).error() == ErrorCode::Busy);
  CHECK(refusal(second, b.read(1024, second.lender.lend(16))) == ErrorCode::Invalid);
  CHECK(refusal(second, b.write(2, second.lender.lend(16))) == ErrorCode::Invalid);
  CHECK(refusal(second, b.write(0, second.lender.lend(0))) == ErrorCode::Size);
  CHECK(b.erase(4).error() == ErrorCode::Invalid);
  REQUIRE(b.erase(3));
  CHECK(b.erase(3).error() == ErrorCode::Busy);
  run();
  CHECK(first.heard + second.heard == "ee");
}

TEST_CASE_FIXTURE(Shared, "what the device refuses is refused at once when nothing is under way") {
  CHECK(refusal(first, a.read(1024, first.lender.lend(16))) == ErrorCode::Invalid);
  CHECK(a.erase(9).error() == ErrorCode::Invalid);
  REQUIRE(a.erase(0));
  run();
  CHECK(first.heard == "e");
}

TEST_CASE_FIXTURE(Shared, "no client is called from within the device's completion") {
  REQUIRE(a.erase(0));
  device.run();
  CHECK(first.heard.empty());
  CHECK(a.erase(1).error() == ErrorCode::Busy);
  flash.deferred_call();
  CHECK(first.heard == "e");
}

TEST_CASE_FIXTURE(Shared, "what the device refuses when its turn comes ends with the reason") {
  REQUIRE(a.erase(0));
  REQUIRE(b.erase(1));
  device.fail_next = core::fail(ErrorCode::Fail);
  run();
  CHECK(first.heard == "!");
  CHECK(second.heard == "e");
}
}  // namespace
