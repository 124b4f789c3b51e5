// capsules/app_store_fixture.hpp - a store over simulated cells, one object a boot; tests only.
#pragma once
#include <doctest/doctest.h>

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "capsules/app_store.hpp"
#include "hil/flash_fake.hpp"

namespace capsules::test {
using core::ErrorCode;

inline constexpr u32 kSlots = 5;
/// A slot is two sectors; two sectors before the first are somebody else's.
inline constexpr hil::FlashGeometry kGeometry{.sector_bytes = 256, .sectors = 2 + 2 * kSlots, .write_bytes = 4};

inline u32 status(core::Result<> outcome) { return outcome ? 0 : static_cast<u32>(outcome.error()); }
inline u32 code(ErrorCode why) { return static_cast<u32>(why); }

/// What is installed: content by address.
using Set = std::map<u32, std::string>;

/// One boot: a driver that knows nothing but what the cells hold. Operations answer 0 or an error code; nothing: the power failed.
class Boot final : AppStoreClient {
 public:
  using Status = std::optional<u32>;
  using Store = AppStore<hil::FlashFake, kSlots>;
  explicit Boot(hil::FlashCells& cells)
      : m_flash{cells, m_store}, m_store{m_flash, {.first_sector = 2, .sectors_per_slot = 2}, *this, kernel::DeferredCall{0}} {}

  Status mount() { return finish(m_store.mount()); }
  Status begin(u32 bytes) { return finish(m_store.begin(bytes)); }
  Status write(u32 offset, std::string_view text) {
    std::ranges::copy(text, m_bytes.begin());
    return finish(m_store.write(offset, m_lender.lend(text.size())));
  }
  Status commit(u32 address, std::optional<u32> replaced = {}) { return finish(m_store.commit(address, replaced)); }
  Status abort() { return finish(m_store.abort()); }
  Status remove(u32 slot) { return finish(m_store.remove(slot)); }
  Status install(u32 address, std::string_view text, std::optional<u32> replaced = {}) {
    const u32 bytes = static_cast<u32>(text.size());
    std::string padded{text};
    padded.resize((text.size() + 3) / 4 * 4, '\xff');
    if (const Status begun = begin(bytes); begun != 0u) return begun;
    constexpr usize kChunk = 96;
    for (usize at = 0; at < padded.size(); at += kChunk)
      if (const Status wrote = write(static_cast<u32>(at), std::string_view{padded}.substr(at, kChunk)); wrote != 0u) return wrote;
    return commit(address, replaced);
  }
  std::string read(u32 slot, u32 offset, u32 count) {
    REQUIRE(finish(m_store.read(slot, offset, m_lender.lend(count))) == 0u);
    return {m_bytes.begin(), m_bytes.begin() + count};
  }
  Set set() {
    Set all;
    for (u32 slot = 0; slot < kSlots; ++slot) {
      const auto record = m_store.record(slot);
      if (!record) continue;
      const std::string content = read(slot, 0, record->bytes);
      core::Crc32 sum;
      sum.add(std::span{m_bytes}.first(record->bytes));
      CHECK(sum.value() == record->checksum);
      CHECK(!all.contains(record->address));
      all[record->address] = content;
    }
    return all;
  }
  u32 slot_at(u32 address) const {
    for (u32 slot = 0; slot < kSlots; ++slot)
      if (const auto record = m_store.record(slot); record && record->address == address) return slot;
    FAIL("nothing is installed at that address");
    return 0;
  }
  /// How the last operation ended; nothing: it has not.
  Status told() const { return m_outcome; }
  Store& store() { return m_store; }
  hil::FlashFake& flash() { return m_flash; }

 private:
  void store_done(core::Result<> outcome) override { m_outcome = status(outcome); }
  void store_moved(core::Lease<u8> bytes, core::Result<> outcome) override {
    m_lender.take_back(std::move(bytes));
    m_outcome = status(outcome);
  }
  Status finish(core::Result<> accepted) {
    if (!accepted) return status(accepted);
    return run();
  }
  Status finish(core::Submitted<u8> accepted) {
    if (accepted) return run();
    m_lender.take_back(std::move(accepted.error().buffer));
    return code(accepted.error().why);
  }
  Status run() {
    m_outcome = {};
    m_store.deferred_call();
    m_flash.run();
    return m_outcome;
  }

  std::array<u8, 512> m_bytes{};
  core::Lender<u8> m_lender{m_bytes};
  Status m_outcome{};
  hil::FlashFake m_flash;
  Store m_store;
};

/// A boot whose power failed keeps leases that will never come home, as the real thing would: it is not destroyed.
inline Boot& unmounted(hil::FlashCells& cells) {
  struct alignas(Boot) Room {
    std::array<std::byte, sizeof(Boot)> bytes;
  };
  static std::deque<Room> rooms;
  return *new (rooms.emplace_back().bytes.data()) Boot{cells};
}
inline Boot& boot(hil::FlashCells& cells) {
  Boot& it = unmounted(cells);
  REQUIRE(it.mount() == 0u);
  return it;
}

inline const std::string kFirst(130, 'a'), kSecond(64, 'b'), kThird(301, 'c'), kFourth(8, 'd');

/// The flash reports that its next change failed, and has changed nothing.
inline void fail_next_change(Boot& it, hil::FlashCells& cells) {
  const std::vector<u8> before = cells.bytes();
  it.flash().fail_next = core::fail(ErrorCode::Fail);
  it.flash().work();
  cells.bytes() = before;
  it.flash().run();
}

}  // namespace capsules::test
