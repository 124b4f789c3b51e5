// tests/fuzz/storage.cpp - non-volatile storage read and written by several processes over a flash whose power fails: every process
// reads what it wrote, and after a cut the write under way is whole or not there at all.
#include "capsules/nonvolatile_storage.hpp"

#include "hil/flash_fake.hpp"
#include "tests/fuzz/choices.hpp"
#include "tests/fuzz/processes.hpp"
#include "tests/fuzz/promise.hpp"
#include "tests/fuzz/small_world.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/fuzz/undestroyed.hpp"
#include "tests/host_port/shared.hpp"

namespace {
using namespace host;
using fuzz::Choices;
using fuzz::promise;
using contract::nonvolatile_storage::Command;
using kernel::CommandReturn;

constexpr u32 kRegionBytes = 256, kRegions = 2;
constexpr hil::FlashGeometry kGeometry{.sector_bytes = 1024, .sectors = 2 * kRegions, .write_bytes = 4};
constexpr u32 kSharedBytes = 300;

/// By slot; the last stores nothing.
struct FakeIdentity final : capsules::StorageIdentity {
  capsules::StorageRights rights_of(kernel::ProcessId process) override {
    return {.owner = process.slot < kRegions ? 100u + process.slot : 0, .read = true, .write = true};
  }
};

struct Wired {
  using Store = capsules::RegionStore<hil::FlashFake, kRegions>;
  using Storage = capsules::NonvolatileStorage<Store>;
  explicit Wired(hil::FlashCells& cells)
      : flash{cells, store}, store{flash, {.first_sector = 0, .region_bytes = kRegionBytes}, storage, kernel::DeferredCall{1}},
        storage{store, identity, buffer, Storage::ProcessGrant{kSlotUnderTest}, kernel::DeferredCall{0}} {}
  std::array<u8, 512> buffer{};
  FakeIdentity identity{};
  hil::FlashFake flash;
  Store store;
  Storage storage;
};
constinit fuzz::Undestroyed<Wired> room{};

using Region = std::array<u8, kRegionBytes>;

class Play : fuzz::SmallWorld {
 public:
  explicit Play(Choices& choices) : m_choices{choices} {
    for (Region& region : m_regions) region.fill(0xff);
    boot();
    for (u32 slot = 0; slot < kCount; ++slot) share(slot);
  }
  void play() {
    while (!m_choices.over()) {
      const u32 slot = m_choices.below(kCount);
      switch (m_choices.below(8)) {
        case 0: hostile(slot); break;
        case 1: renew(slot), share(slot), run(); break;
        case 2: cut(slot); break;
        case 3: case 4: check_read(slot, m_choices.byte(), m_choices.byte()); break;
        default: write(slot); break;
      }
    }
    for (u32 slot = 0; slot < kRegions; ++slot) check_read(slot, 0, kRegionBytes);
  }

 private:
  static constexpr kernel::GrantShape kShape = Wired::Storage::ProcessGrant::kShape;

  void boot() {
    m_cells.restore_power();
    while (kernel::take_deferred_call() != kernel::kMaxDeferredCalls) {
    }
    m_wired = &room.make(m_cells);
    m_wired->store.mount();
    run();
  }
  void run() {
    kernel::DeferredCallClient* clients[] = {&m_wired->storage, &m_wired->store};
    for (serve_deferred(clients); m_wired->flash.busy() && m_cells.powered(); serve_deferred(clients)) m_wired->flash.work();
  }
  void share(u32 slot) {
    const core::Address at = grow(process(slot), 2 * kSharedBytes);
    m_shared[slot] = at;
    share_read_only(process(slot), kShape, 0, at, kSharedBytes);
    share_read_write(process(slot), kShape, 0, at + kSharedBytes, kSharedBytes);
  }
  CommandReturn ask(u32 slot, Command command, u32 offset, u32 length) {
    return m_wired->storage.command(process(slot).id(), static_cast<u32>(command), offset, length);
  }
  static bool fits(u32 offset, u32 length) { return offset <= kRegionBytes && length <= kRegionBytes - offset; }

  void write(u32 slot) {
    const u32 offset = m_choices.byte(), length = m_choices.byte(), seed = m_choices.byte();
    const auto source = bytes_at(m_shared[slot], length);
    for (u32 i = 0; i < length; ++i) source[i] = static_cast<u8>(seed + i);
    const auto answer = ask(slot, Command::Write, offset, length);
    run();
    if (answer != CommandReturn::success()) return promise(slot >= kRegions || !fits(offset, length), "a write inside the region is accepted");
    const auto told = take_upcall(process(slot), 1);
    promise(told.has_value(), "a write is answered");
    if ((*told)[1] == 0) note_written(slot, offset, (*told)[0], length);
    else promise(slot >= kRegions || length == 0, "a write is done by a flash that works");
  }
  void note_written(u32 slot, u32 offset, u32 written, u32 length) {
    promise(slot < kRegions && fits(offset, length), "nobody writes outside of its region");
    promise(written == length, "a write is done whole");
    std::ranges::copy(bytes_at(m_shared[slot], length), m_regions[slot].begin() + offset);
  }
  void check_read(u32 slot, u32 offset, u32 length) {
    std::ranges::fill(bytes_at(m_shared[slot] + kSharedBytes, kSharedBytes), u8{0x3c});
    const auto answer = ask(slot, Command::Read, offset, length);
    run();
    if (answer != CommandReturn::success()) return promise(slot >= kRegions || !fits(offset, length), "a read inside the region is accepted");
    const auto told = take_upcall(process(slot), 0);
    promise(told.has_value(), "a read is answered");
    const auto got = bytes_at(m_shared[slot] + kSharedBytes, kSharedBytes);
    const u32 count = (*told)[1] == 0 ? (*told)[0] : 0;
    promise(count <= length && (count == 0 || (slot < kRegions && fits(offset, count))), "a read answers what was asked for");
    if ((*told)[1] == 0) promise(count == length, "a read is done whole");
    if (count != 0) promise(std::ranges::equal(got.first(count), std::span{m_regions[slot]}.subspan(offset, count)), "what is read is what was written");
    promise(std::ranges::all_of(got.subspan(count), [](u8 byte) { return byte == 0x3c; }), "a read changes nothing behind what it tells of");
  }
  /// Requests that cannot be, and others while one is under way.
  void hostile(u32 slot) {
    const u32 number = m_choices.below(6), offset = m_choices.word(), length = m_choices.once_in(2) ? m_choices.word() : m_choices.byte();
    if (number == 3 && fits(offset, length)) return;
    const auto answer = ask(slot, static_cast<Command>(number), offset, length);
    if (number >= 2) promise(answer != CommandReturn::success() || (number == 2 && fits(offset, length)), "what lies outside of the region is refused");
    run();
    while (process(slot).pending_upcalls() != 0) (void)take_upcall(process(slot), 0);
  }
  void cut(u32 slot) {
    if (slot >= kRegions) return;
    const u32 offset = m_choices.byte() / 2, length = m_choices.byte() / 2 + 1;
    const auto source = bytes_at(m_shared[slot], length);
    std::ranges::fill(source, m_choices.byte());
    m_cells.tear = static_cast<hil::FlashCells::Tear>(m_choices.below(3));
    m_cells.restore_power(m_choices.below(120));
    (void)ask(slot, Command::Write, offset, length);
    run();
    const bool was_cut = !m_cells.powered();
    if (!was_cut) (void)take_upcall(process(slot), 1);
    Region after = m_regions[slot];
    std::ranges::copy(source, after.begin() + offset);
    boot();
    renew(slot), share(slot);
    settle(slot, after, was_cut);
  }
  void settle(u32 slot, const Region& after, bool either) {
    (void)ask(slot, Command::Read, 0, kRegionBytes);
    run();
    (void)take_upcall(process(slot), 0);
    const auto now = bytes_at(m_shared[slot] + kSharedBytes, kRegionBytes);
    promise(std::ranges::equal(now, after) || (either && std::ranges::equal(now, m_regions[slot])), "a cut of power leaves a write whole or not done");
    std::ranges::copy(now, m_regions[slot].begin());
  }

  Choices& m_choices;
  hil::FlashCells m_cells{kGeometry};
  Wired* m_wired = nullptr;
  std::array<core::Address, kCount> m_shared{};
  std::array<Region, kRegions> m_regions{};
};
}  // namespace

void fuzz::run(std::span<const u8> input) {
  Choices choices{input};
  Play{choices}.play();
}
