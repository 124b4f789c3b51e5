// capsules/app_store_failure_test.cpp - a flash that fails, and a cut of power at every single change of a cell; host only.
#include <functional>

#include "capsules/app_store_fixture.hpp"

namespace {
using namespace capsules::test;

TEST_CASE("bytes that the flash does not hold as written end the write with Fail") {
  hil::FlashCells cells{kGeometry};
  Boot& it = boot(cells);
  REQUIRE(it.begin(64) == 0u);
  REQUIRE(it.write(0, "0000") == 0u);
  CHECK(it.write(0, "1111") == code(ErrorCode::Fail));  // programming clears bits only
  REQUIRE(it.abort() == 0u);
  CHECK(it.install(0x1000, kFirst) == 0u);
}

TEST_CASE("a defect of the flash is reported and leaves the set as it was") {
  for (u32 operations = 0; operations < 40; ++operations) {
    CAPTURE(operations);
    hil::FlashCells cells{kGeometry};
    Boot& it = boot(cells);
    REQUIRE(it.install(0x1000, kFirst) == 0u);
    REQUIRE(it.begin(8) == 0u);
    REQUIRE(it.write(0, "abcdefgh") == 0u);
    REQUIRE(it.store().commit(0x2000, it.slot_at(0x1000)));
    it.store().deferred_call();
    for (u32 i = 0; i < operations && it.flash().busy(); ++i) it.flash().work();
    if (!it.flash().busy()) break;
    it.flash().fail_next = core::fail(ErrorCode::Fail);
    it.flash().run();
    const Set now = it.set();
    if (now.contains(0x1000)) {
      CHECK(now == Set{{0x1000, kFirst}});
      REQUIRE(it.abort() == 0u);
    } else {
      CHECK(now == Set{{0x2000, "abcdefgh"}});
    }
    CHECK(boot(cells).set() == now);
    REQUIRE(it.install(0x3000, kThird) == 0u);
    CHECK(boot(cells).set().size() == 2);
  }
}

TEST_CASE("what a record replaced does not come back when the record goes, even if it could not be retired at once") {
  for (u32 step = 0; step < 30; ++step) {
    CAPTURE(step);
    hil::FlashCells cells{kGeometry};
    cells.tear = hil::FlashCells::Tear::Unchanged;
    Boot& it = boot(cells);
    for (u32 i = 0; i < kSlots - 1; ++i) {
      REQUIRE(it.install(0x8000, kFourth) == 0u);
      REQUIRE(it.remove(it.slot_at(0x8000)) == 0u);
    }
    REQUIRE(it.install(0x1000, kFirst) == 0u);  // in the last slot, so that its successor is in the first
    REQUIRE(it.begin(8) == 0u);
    REQUIRE(it.write(0, "abcdefgh") == 0u);
    REQUIRE(it.store().commit(0x2000, it.slot_at(0x1000)));
    it.store().deferred_call();
    while (!it.store().record(0)) it.flash().work();
    fail_next_change(it, cells);  // the retirement
    CHECK(it.set() == Set{{0x2000, "abcdefgh"}});
    cells.restore_power(step);
    const bool removed = it.remove(it.slot_at(0x2000)).has_value();
    cells.restore_power();
    const Set now = boot(cells).set();
    CHECK((now.empty() || (!removed && now == Set{{0x2000, "abcdefgh"}})));
  }
}

/// Removes the application at 0x2000; the flash reports a failure, and what becomes of its record is up to `spoil`.
struct FailedRemoval {
  hil::FlashCells cells{kGeometry};
  Boot& it = boot(cells);
  explicit FailedRemoval(auto spoil) {
    REQUIRE(it.install(0x1000, kFirst) == 0u);
    REQUIRE(it.install(0x2000, kSecond) == 0u);
    const std::vector<u8> before = cells.bytes();
    REQUIRE(it.store().remove(it.slot_at(0x2000)));
    it.store().deferred_call();
    it.flash().fail_next = core::fail(ErrorCode::Fail);
    it.flash().work();
    spoil(cells.bytes(), before);
    it.flash().run();
  }
};

TEST_CASE("a removal that the flash reports as failed is what the next boot makes of it") {
  const Set both{{0x1000, kFirst}, {0x2000, kSecond}}, one{{0x1000, kFirst}};
  FailedRemoval done{[](std::vector<u8>&, const std::vector<u8>&) {}};
  CHECK(done.it.set() == one);
  CHECK(boot(done.cells).set() == one);
  FailedRemoval undone{[](std::vector<u8>& now, const std::vector<u8>& before) { now = before; }};
  CHECK(undone.it.set() == both);
  CHECK(boot(undone.cells).set() == both);
  CHECK(undone.it.remove(undone.it.slot_at(0x2000)) == 0u);
  CHECK(boot(undone.cells).set() == one);
}

TEST_CASE("a removal of which half was done is done, and its slot is free after the next change") {
  FailedRemoval half{[](std::vector<u8>& now, const std::vector<u8>& before) {
    for (usize i = 0; i < now.size(); ++i)
      if (now[i] != before[i] && i % 8 < 4) now[i] = before[i];
  }};
  CHECK(half.it.set() == Set{{0x1000, kFirst}});
  CHECK(boot(half.cells).set() == Set{{0x1000, kFirst}});
  for (u32 i = 0; i + 1 < kSlots; ++i) CHECK(half.it.install(0x3000 + 0x1000 * i, kFourth) == 0u);
}

TEST_CASE("a removal is done when its record is gone, whatever becomes of another one that is over") {
  hil::FlashCells cells{kGeometry};
  Boot& it = boot(cells);
  REQUIRE(it.install(0x1000, kFirst) == 0u);
  REQUIRE(it.install(0x2000, kSecond) == 0u);
  REQUIRE(it.begin(8) == 0u);
  REQUIRE(it.write(0, "abcdefgh") == 0u);
  const u32 slot = *it.store().open_slot();
  REQUIRE(it.store().commit(0x3000, it.slot_at(0x2000)));
  it.store().deferred_call();
  while (!it.store().record(slot)) it.flash().work();
  fail_next_change(it, cells);  // the second is over, and stands there still
  const Set left{{0x3000, "abcdefgh"}};
  REQUIRE(it.store().remove(it.slot_at(0x1000)));
  it.store().deferred_call();
  it.flash().work();  // the first is older, so it goes first
  fail_next_change(it, cells);
  CHECK(it.told() == 0u);
  CHECK(it.set() == left);
  CHECK(boot(cells).set() == left);
}

/// Changes of the set, each with what it makes of it.
struct Change {
  const char* name;
  std::function<Boot::Status(Boot&)> make;
  Set after;
};
/// Begins an installation and thinks better of it.
Boot::Status begin_and_abort(Boot& it) {
  if (const auto begun = it.begin(100); begun != 0u) return begun;
  if (const auto wrote = it.write(0, "abcd"); wrote != 0u) return wrote;
  return it.abort();
}
std::vector<Change> changes() {
  return {
      {"install", [](Boot& it) { return it.install(0x3000, kThird); }, {{0x1000, kFirst}, {0x2000, kSecond}, {0x3000, kThird}}},
      {"replace", [](Boot& it) { return it.install(0x3000, kThird, it.slot_at(0x1000)); }, {{0x2000, kSecond}, {0x3000, kThird}}},
      {"replace in place", [](Boot& it) { return it.install(0x1000, kFourth, it.slot_at(0x1000)); }, {{0x1000, kFourth}, {0x2000, kSecond}}},
      {"remove", [](Boot& it) { return it.remove(it.slot_at(0x2000)); }, {{0x1000, kFirst}}},
      {"abort", begin_and_abort, {{0x1000, kFirst}, {0x2000, kSecond}}},
  };
}
/// Two applications, one of which replaced another, and old erased and unerased slots.
const Set kBefore{{0x1000, kFirst}, {0x2000, kSecond}};
void fill(hil::FlashCells& cells) {
  Boot& it = boot(cells);
  REQUIRE(it.install(0x7000, kFourth) == 0u);
  REQUIRE(it.install(0x1000, kFirst) == 0u);
  REQUIRE(it.install(0x2000, kSecond, it.slot_at(0x7000)) == 0u);
}
/// The store takes every kind of change after `start`, and the next boot agrees.
void check_goes_on(hil::FlashCells cells, Set expected) {
  Boot& it = boot(cells);
  REQUIRE(it.set() == expected);
  REQUIRE(it.install(0x8000, kThird) == 0u);
  expected[0x8000] = kThird;
  REQUIRE(it.install(0x2000, kFourth, expected.contains(0x2000) ? std::optional{it.slot_at(0x2000)} : std::nullopt) == 0u);
  expected[0x2000] = kFourth;
  CHECK(boot(cells).set() == expected);
  REQUIRE(it.remove(it.slot_at(0x8000)) == 0u);
  expected.erase(0x8000);
  CHECK(boot(cells).set() == expected);
}

TEST_CASE("a cut of power at any change of a cell leaves the old set or the new one, also when recovery is cut") {
  for (const Change& change : changes()) {
    CAPTURE(change.name);
    u32 cuts = 0, kept_old = 0, got_new = 0;
    using Tear = hil::FlashCells::Tear;
    for (const Tear tear : {Tear::Unchanged, Tear::Done, Tear::Mixed, Tear::Mixed, Tear::Mixed})
      for (u32 step = 0;; ++step) {
        CAPTURE(step);
        static u32 seed = 0;
        hil::FlashCells cells{kGeometry, ++seed};
        cells.tear = tear;
        fill(cells);
        Boot& first = boot(cells);
        cells.restore_power(step);
        if (change.make(first)) break;  // the cut would come later than the end
        ++cuts;
        for (u32 second_step = 0;; ++second_step) {
          CAPTURE(second_step);
          hil::FlashCells again = cells;
          again.restore_power(second_step);
          const bool recovered = unmounted(again).mount().has_value();
          again.restore_power();
          const Set now = boot(again).set();
          REQUIRE((now == kBefore || now == change.after));
          if (!recovered) continue;
          REQUIRE(boot(again).set() == now);  // decided once, it stays decided
          check_goes_on(again, now);
          ++(now == kBefore ? kept_old : got_new);
          break;
        }
      }
    CHECK(cuts >= 12);
    CHECK(kept_old > 0);
    if (change.after != kBefore) CHECK(got_new > 0);
  }
}

TEST_CASE("cuts of power one after the other lose nothing that was reported as done") {
  std::mt19937 random{42};
  hil::FlashCells cells{kGeometry, 7};
  Set expected;
  u32 cuts = 0;
  for (u32 round = 0; round < 1500; ++round) {
    CAPTURE(round);
    cells.restore_power();
    Boot& it = boot(cells);
    REQUIRE(it.set() == expected);
    const u32 address = (1 + random() % 6) << 12;
    const std::string text(1 + random() % 400, static_cast<char>(random() % 256));
    cells.restore_power(random() % 160);
    Set after = expected;
    Boot::Status outcome;
    if (expected.contains(address) && random() % 3 == 0) {
      after.erase(address);
      outcome = it.remove(it.slot_at(address));
    } else if (expected.contains(address) || expected.size() < kSlots - 1) {
      after[address] = text;
      outcome = it.install(address, text, expected.contains(address) ? std::optional{it.slot_at(address)} : std::nullopt);
    } else {
      continue;
    }
    cells.restore_power();
    const Set now = boot(cells).set();
    if (outcome) REQUIRE(outcome == 0u);
    else ++cuts;
    REQUIRE((now == after || (!outcome && now == expected)));
    expected = now;
  }
  CHECK(cuts > 300);
}

TEST_CASE("an application whose content looks like a record at a sector's start installs nothing else") {
  hil::FlashCells cells{kGeometry};
  std::string forged(300, 'x');
  const capsules::AppRecord record{.sequence = 99, .address = 0x6000, .bytes = 4, .checksum = 0};
  const auto header = capsules::app_header_image(record);
  const auto commit = capsules::app_commit_image(header);
  const usize second_sector = kGeometry.sector_bytes - capsules::kAppDataOffset;
  std::ranges::copy(header, forged.begin() + static_cast<std::ptrdiff_t>(second_sector));
  std::ranges::copy(commit, forged.begin() + static_cast<std::ptrdiff_t>(second_sector + header.size()));
  Boot& it = boot(cells);
  REQUIRE(it.install(0x1000, forged) == 0u);
  REQUIRE(it.remove(it.slot_at(0x1000)) == 0u);
  CHECK(boot(cells).set().empty());
}
}  // namespace
