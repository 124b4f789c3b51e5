// capsules/region_store_test.cpp - versions of regions, and a cut of power at every single change of a cell; host only.
#include "capsules/region_store.hpp"

#include <doctest/doctest.h>

#include <deque>
#include <new>
#include <string>

#include "hil/flash_fake.hpp"

namespace {
using core::ErrorCode;

u32 status(core::Result<> outcome) { return outcome ? 0 : static_cast<u32>(outcome.error()); }

constexpr u32 kRegions = 2;
constexpr u32 kRegionBytes = 128;
/// Three slots of 160 bytes a sector.
constexpr hil::FlashGeometry kGeometry{.sector_bytes = 512, .sectors = 2 * kRegions, .write_bytes = 4};

/// One boot: drivers that know nothing but what the cells hold.
class Boot final : capsules::RegionStoreClient {
 public:
  explicit Boot(hil::FlashCells& cells)
      : m_flash{cells, m_store}, m_store{m_flash, {.first_sector = 0, .region_bytes = kRegionBytes}, *this, kernel::DeferredCall{0}} {}

  std::optional<u32> mount() {
    m_store.mount();
    return run();
  }
  /// 0 or an error code; nothing: the power failed.
  std::optional<u32> write(u32 region, u32 offset, std::string_view text) {
    std::ranges::copy(text, m_bytes.begin());
    if (auto submitted = m_store.write(region, offset, m_lender.lend(text.size())); !submitted) {
      m_lender.take_back(std::move(submitted.error().buffer));
      return static_cast<u32>(submitted.error().why);
    }
    return run();
  }
  std::string read(u32 region, u32 offset = 0, u32 count = kRegionBytes) {
    auto submitted = m_store.read(region, offset, m_lender.lend(count));
    REQUIRE(submitted);
    const auto outcome = run();
    REQUIRE(outcome == 0u);
    return {m_bytes.begin(), m_bytes.begin() + count};
  }
  auto& store() { return m_store; }
  hil::FlashFake& flash() { return m_flash; }

 private:
  void store_mounted(core::Result<> outcome) override { m_outcome = status(outcome); }
  void region_read(core::Lease<u8> bytes, core::Result<> outcome) override { region_written(std::move(bytes), outcome); }
  void region_written(core::Lease<u8> bytes, core::Result<> outcome) override {
    m_lender.take_back(std::move(bytes));
    m_outcome = status(outcome);
  }
  std::optional<u32> run() {
    m_outcome = {};
    m_store.deferred_call();
    m_flash.run();
    return m_outcome;
  }

  std::array<u8, kRegionBytes> m_bytes{};
  core::Lender<u8> m_lender{m_bytes};
  std::optional<u32> m_outcome{};
  hil::FlashFake m_flash;
  capsules::RegionStore<hil::FlashFake, kRegions> m_store;
};

/// A boot whose power failed keeps leases that will never come home, as the real thing would: it is not destroyed.
Boot& boot(hil::FlashCells& cells) {
  struct alignas(Boot) Room {
    std::array<std::byte, sizeof(Boot)> bytes;
  };
  static std::deque<Room> rooms;
  Boot& it = *new (rooms.emplace_back().bytes.data()) Boot{cells};
  REQUIRE(it.mount() == 0u);
  return it;
}

std::string erased(u32 count = kRegionBytes) { return std::string(count, '\xff'); }
std::string overlaid(std::string image, u32 offset, std::string_view text) { return image.replace(offset, text.size(), text); }

TEST_CASE("a region that was never written reads erased, whatever the flash holds") {
  hil::FlashCells cells{kGeometry};
  for (const u8 content : {0xff, 0x00, 0x5a}) {
    std::ranges::fill(cells.bytes(), content);
    CHECK(boot(cells).read(0) == erased());
  }
}

TEST_CASE("what was written is there at the next boot; regions do not touch each other") {
  hil::FlashCells cells{kGeometry};
  std::ranges::fill(cells.bytes(), u8{0x5a});
  Boot& first = boot(cells);
  REQUIRE(first.store().region_of(77).value() == 0u);
  REQUIRE(first.store().region_of(88).value() == 1u);
  std::array<std::string, kRegions> images{erased(), erased()};
  for (u32 i = 0; i < 20; ++i) {
    const std::string text(1 + i % 7, static_cast<char>('a' + i));
    const u32 region = i % 3 == 0 ? 1 : 0, offset = i * 6;
    REQUIRE(first.write(region, offset, text) == 0u);
    images[region] = overlaid(images[region], offset, text);
    for (u32 r = 0; r < kRegions; ++r) CHECK(first.read(r) == images[r]);
    Boot& next = boot(cells);
    for (u32 r = 0; r < kRegions; ++r) CHECK(next.read(r) == images[r]);
    CHECK(next.store().region_of(88).value() == 1u);
  }
}

TEST_CASE("a sector is erased once for all the versions it holds") {
  hil::FlashCells cells{kGeometry};
  Boot& it = boot(cells);
  for (u32 i = 0; i < 12; ++i) REQUIRE(it.write(0, 0, "x") == 0u);
  CHECK(cells.erasures() == 4);
}

TEST_CASE("a region belongs to its first owner for good, and there are no more than there are") {
  hil::FlashCells cells{kGeometry};
  Boot& first = boot(cells);
  CHECK(first.store().region_of(5).value() == 0u);
  CHECK(first.store().region_of(6).value() == 1u);
  CHECK(first.store().region_of(5).value() == 0u);
  CHECK(first.store().region_of(7).error() == ErrorCode::NoMemory);
  REQUIRE(first.write(1, 0, "six") == 0u);
  Boot& second = boot(cells);  // 5 has written nothing: its region is free again
  CHECK(second.store().region_of(7).value() == 0u);
  CHECK(second.store().region_of(6).value() == 1u);
}

TEST_CASE("what lies outside the region is refused, and one operation is done at a time") {
  hil::FlashCells cells{kGeometry};
  Boot& it = boot(cells);
  const auto refused = [](ErrorCode why) { return static_cast<u32>(why); };
  CHECK(it.write(0, kRegionBytes - 1, "xy") == refused(ErrorCode::Invalid));
  CHECK(it.write(0, 0xffff'ffff, "x") == refused(ErrorCode::Invalid));
  CHECK(it.write(kRegions, 0, "x") == refused(ErrorCode::Invalid));
  CHECK(it.write(0, 0, "") == refused(ErrorCode::Size));
  CHECK(it.write(0, kRegionBytes - 1, "x") == 0u);
}

TEST_CASE("a defect of the flash is reported and leaves the old content, also for the next write") {
  for (u32 writes = 0; writes < 8; ++writes) {
    CAPTURE(writes);
    hil::FlashCells cells{kGeometry};
    Boot& it = boot(cells);
    std::string image = erased();
    for (u32 i = 0; i < writes; ++i) {
      REQUIRE(it.write(0, i, "+") == 0u);
      image = overlaid(image, i, "+");
    }
    it.flash().fail_next = core::fail(ErrorCode::Fail);
    CHECK(it.write(0, 40, "lost") == static_cast<u32>(ErrorCode::Fail));
    CHECK(it.read(0) == image);
    CHECK(it.write(0, 60, "kept") == 0u);
    CHECK(it.read(0) == overlaid(image, 60, "kept"));
    CHECK(boot(cells).read(0) == overlaid(image, 60, "kept"));
  }
}

TEST_CASE("a version whose bytes have changed since is passed over for the one before") {
  hil::FlashCells cells{kGeometry};
  Boot& first = boot(cells);
  REQUIRE(first.store().region_of(3).value() == 0);
  REQUIRE(first.write(0, 0, "good") == 0u);
  REQUIRE(first.write(0, 0, "soso") == 0u);
  constexpr u32 kSlotBytes = 160, kHeaderBytes = 32;
  for (const u32 place : {kSlotBytes + 16, kSlotBytes + kHeaderBytes, kSlotBytes + kHeaderBytes + kRegionBytes - 1}) {
    CAPTURE(place);
    hil::FlashCells spoilt = cells;
    spoilt.bytes()[place] ^= 1;
    Boot& second = boot(spoilt);
    CHECK(second.read(0, 0, 4) == "good");
    CHECK(second.write(0, 0, "next") == 0u);
    CHECK(boot(spoilt).read(0, 0, 4) == "next");
  }
}

TEST_CASE("a cut of power at any change of a cell leaves the old or the new content, and the store goes on") {
  u32 cuts = 0, kept_old = 0, got_new = 0;
  for (u32 seed = 1; seed <= 3; ++seed)
    for (u32 writes = 0; writes < 7; ++writes)
      for (u32 step = 0;; ++step) {
        CAPTURE(seed);
        CAPTURE(writes);
        CAPTURE(step);
        hil::FlashCells cells{kGeometry, seed};
        std::string before = erased();
        Boot& first = boot(cells);
        (void)first.store().region_of(9);
        for (u32 i = 0; i < writes; ++i) {
          REQUIRE(first.write(0, 3 * i, "abc") == 0u);
          before = overlaid(before, 3 * i, "abc");
        }
        const std::string after = overlaid(before, 60, "these bytes cross pieces");
        cells.restore_power(step);
        if (first.write(0, 60, "these bytes cross pieces")) break;  // the cut would come later than the end
        ++cuts;
        cells.restore_power();
        Boot& second = boot(cells);
        const std::string now = second.read(0);
        CHECK((now == before || now == after));
        ++(now == before ? kept_old : got_new);
        for (u32 i = 0; i < 7; ++i) REQUIRE(second.write(0, 120, std::string(1, static_cast<char>('0' + i))) == 0u);
        CHECK(boot(cells).read(0) == overlaid(now, 120, "6"));
      }
  CHECK(cuts > 500);
  CHECK(kept_old > 500);
}

TEST_CASE("cuts of power one after the other lose nothing that was reported as written") {
  std::mt19937 random{42};
  hil::FlashCells cells{kGeometry, 7};
  std::string image = erased();
  for (u32 round = 0; round < 600; ++round) {
    CAPTURE(round);
    Boot& it = boot(cells);
    CHECK(it.read(0) == image);
    const u32 offset = random() % 100;
    const std::string text(1 + random() % 28, static_cast<char>(random() % 256));
    cells.restore_power(random() % 80);
    const bool written = it.write(0, offset, text).has_value();
    cells.restore_power();
    const std::string now = boot(cells).read(0);
    const std::string after = overlaid(image, offset, text);
    CHECK((now == after || (!written && now == image)));
    image = now;
  }
}
}  // namespace
