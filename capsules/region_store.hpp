// capsules/region_store.hpp - some regions of bytes in flash, each with an owner; a write replaces bytes all or none.
//
// A write makes a new version of the whole region in the next slot (capsules/region_format.hpp), so a cut of power at any
// moment leaves the version before or the one after.
// Units    bytes. Regions lie one behind the other from `first_sector`, two sectors each.
// Errors   Busy (one operation at a time), Size (empty buffer), Invalid (outside the region), NoMemory (no region is left);
//          completions: Fail and whatever the flash reports.
// Context  kernel loop only; no callback runs inside the call that asked for it. Everything but mount() needs it done.
// Memory   kPieceBytes, and 16 bytes a region.
#pragma once
#include <algorithm>
#include <optional>

#include "capsules/region_format.hpp"
#include "core/copy.hpp"
#include "hil/flash.hpp"
#include "kernel/driver.hpp"

namespace capsules {

struct RegionStoreClient {
  virtual void store_mounted(core::Result<> outcome) = 0;
  /// Exactly once per accepted read() or write(); `bytes` is the lease passed down.
  virtual void region_read(core::Lease<u8> bytes, core::Result<> outcome) = 0;
  virtual void region_written(core::Lease<u8> bytes, core::Result<> outcome) = 0;

 protected:
  ~RegionStoreClient() = default;
};

struct RegionStoreLayout {
  u32 first_sector = 0;
  u32 region_bytes = 0;  // a multiple of the piece
};

template <hil::Flash Device, u32 Regions>
class RegionStore final : public hil::FlashClient, public kernel::DeferredCallClient {
 public:
  static constexpr u32 kPieceBytes = 64;

  constexpr RegionStore(Device& device, RegionStoreLayout layout, RegionStoreClient& client, kernel::DeferredCall later)
      : m_device{device}, m_layout{layout}, m_client{client}, m_later{later} {}
  RegionStore(const RegionStore&) = delete;
  RegionStore& operator=(const RegionStore&) = delete;

  u32 region_bytes() const { return m_layout.region_bytes; }

  /// Finds the newest version of every region.
  void mount() {
    m_step = Step::Scan;
    m_regions = {};
    m_region = 0;
    m_slot = 0;
    m_used = 0;
    m_later.raise();
  }

  /// The owner's region, or the first that nobody owns: it becomes the owner's with the first write.
  core::Result<u32> region_of(u32 owner) {
    const auto owned = first_region_of(owner);
    const auto region = owned ? owned : first_region_of(kNobody);
    if (!region) return core::fail(core::ErrorCode::NoMemory);
    m_regions[*region].owner = owner;
    return *region;
  }

  core::Submitted<u8> read(u32 region, u32 offset, core::Lease<u8> bytes) { return begin(Step::Read, region, offset, std::move(bytes)); }
  core::Submitted<u8> write(u32 region, u32 offset, core::Lease<u8> bytes) { return begin(Step::Write, region, offset, std::move(bytes)); }

  void deferred_call() override {
    switch (m_step) {
      case Step::Idle: return;
      case Step::Scan: return read_slot_header();
      case Step::Read: return start_reading();
      case Step::Write: return start_writing();
      case Step::ScanHeader: case Step::ScanImage: case Step::Reading: case Step::Erase:
      case Step::Begin: case Step::CopyRead: case Step::CopyWrite: case Step::Commit: return;  // the flash is at work
    }
  }

  void flash_read(core::Lease<u8> bytes, core::Result<> outcome) override {
    if (m_step == Step::Reading) return finish_read(std::move(bytes), outcome);
    m_piece.take_back(std::move(bytes));
    if (!outcome) return finish(outcome);
    if (m_step == Step::ScanHeader) return judge_header();
    if (m_step == Step::ScanImage) return check_image_piece();
    write_piece();
  }
  void flash_written(core::Lease<u8> bytes, core::Result<> outcome) override {
    m_piece.take_back(std::move(bytes));
    if (!outcome) return finish(outcome);
    if (m_step == Step::Commit) return committed();
    if (m_step == Step::CopyWrite) m_copied += kPieceBytes;
    copy_piece();
  }
  void flash_erased(core::Result<> outcome) override {
    if (!outcome) return finish(outcome);
    begin_slot();
  }

 private:
  enum class Step : u8 {
    Idle,
    Scan, ScanHeader, ScanImage,
    Read, Reading,
    Write, Erase, Begin, CopyRead, CopyWrite, Commit,
  };
  static constexpr u32 kNobody = 0;
  static constexpr u32 kNoSlot = ~u32{0};
  struct Region {
    u32 owner = kNobody;
    u32 sequence = 0;
    u32 newest = kNoSlot;
    u32 next = 0;  // the slot of the next version
  };

  std::optional<u32> first_region_of(u32 owner) const {
    for (u32 number = 0; number < Regions; ++number)
      if (m_regions[number].owner == owner) return number;
    return std::nullopt;
  }
  RegionSlots slots() const { return {m_device.geometry().sector_bytes, m_layout.region_bytes}; }
  u32 address(u32 slot) const { return (m_layout.first_sector + 2 * m_region) * m_device.geometry().sector_bytes + slots().offset_of(slot); }
  u32 image_address(u32 slot) const { return address(slot) + kRegionHeaderBytes; }
  Region& region() [[clang::lifetimebound]] { return m_regions[m_region]; }
  std::span<u8> piece() [[clang::lifetimebound]] { return m_piece_bytes; }

  // --- steps on the flash; whatever it refuses ends the operation
  void read_flash(Step step, u32 from, u32 count) {
    m_step = step;
    auto taken = m_device.read(from, m_piece.lend(count));
    if (!taken) refused(std::move(taken.error()));
  }
  void write_flash(Step step, u32 to, u32 count) {
    m_step = step;
    auto taken = m_device.write(to, m_piece.lend(count));
    if (!taken) refused(std::move(taken.error()));
  }
  void refused(core::Refused<u8> refusal) {
    m_piece.take_back(std::move(refusal.buffer));
    finish(core::fail(refusal.why));
  }

  // --- mounting
  void read_slot_header() { read_flash(Step::ScanHeader, address(m_slot), kRegionHeaderBytes); }
  void judge_header() {
    const bool blank = std::ranges::all_of(piece().first(kRegionHeaderBytes), [](u8 byte) { return byte == 0xff; });
    if (!blank) m_used |= u64{1} << m_slot;
    m_commit = commit_of(piece().template subspan<kRegionRecordBytes, kRegionRecordBytes>());
    const bool newer = region().newest == kNoSlot || m_commit.sequence > region().sequence;
    if (!std::ranges::equal(piece().first(kRegionRecordBytes), begin_mark()) || !m_commit.plausible() || !newer) return scan_next_slot();
    m_checksum = begin_checksum(m_commit.owner, m_commit.sequence);
    m_copied = 0;
    read_flash(Step::ScanImage, image_address(m_slot), kPieceBytes);
  }
  void check_image_piece() {
    m_checksum.add(piece());
    m_copied += kPieceBytes;
    if (m_copied < m_layout.region_bytes) return read_flash(Step::ScanImage, image_address(m_slot) + m_copied, kPieceBytes);
    if (m_checksum.value() == m_commit.checksum)
      region() = {.owner = m_commit.owner, .sequence = m_commit.sequence, .newest = m_slot};
    scan_next_slot();
  }
  void scan_next_slot() {
    if (++m_slot < slots().count()) return read_slot_header();
    find_next_version_slot();
    m_slot = 0;
    m_used = 0;
    if (++m_region < Regions) return read_slot_header();
    finish({});
  }
  /// The first blank slot behind the newest version, or the other sector's first.
  void find_next_version_slot() {
    if (region().newest == kNoSlot) return;
    u32 next = slots().after(region().newest);
    for (u32 step = 0; step < slots().count() && !slots().first_of_sector(next) && (m_used >> next & 1) != 0; ++step) next = slots().after(next);
    region().next = next;
  }

  // --- reading and writing
  core::Submitted<u8> begin(Step step, u32 number, u32 offset, core::Lease<u8> bytes) {
    if (m_step != Step::Idle) return core::refuse(core::ErrorCode::Busy, std::move(bytes));
    if (bytes.size() == 0) return core::refuse(core::ErrorCode::Size, std::move(bytes));
    if (number >= Regions || offset > m_layout.region_bytes || bytes.size() > m_layout.region_bytes - offset)
      return core::refuse(core::ErrorCode::Invalid, std::move(bytes));
    m_data = std::move(bytes);
    m_step = step;
    m_region = number;
    m_offset = offset;
    m_later.raise();
    return {};
  }

  void start_reading() {
    if (region().newest == kNoSlot) {
      std::ranges::fill(m_data.view(), u8{0xff});
      return finish_read(std::move(m_data), {});
    }
    m_step = Step::Reading;
    auto taken = m_device.read(image_address(region().newest) + m_offset, std::move(m_data));
    if (!taken) finish_read(std::move(taken.error().buffer), core::fail(taken.error().why));
  }
  void finish_read(core::Lease<u8> bytes, core::Result<> outcome) {
    m_step = Step::Idle;
    m_client.region_read(std::move(bytes), outcome);
  }

  /// The slot counts as used from here on, whatever becomes of the write.
  void start_writing() {
    m_slot = region().next;
    region().next = slots().after(m_slot);
    if (!slots().first_of_sector(m_slot)) return begin_slot();
    m_step = Step::Erase;
    if (auto taken = m_device.erase(m_layout.first_sector + 2 * m_region + slots().sector_of(m_slot)); !taken) finish(taken);
  }
  void begin_slot() {
    m_commit = {.owner = region().owner, .sequence = region().sequence + 1, .complement = ~(region().sequence + 1)};
    m_checksum = begin_checksum(m_commit.owner, m_commit.sequence);
    m_copied = 0;
    core::copy(piece(), begin_mark());
    write_flash(Step::Begin, address(m_slot), kRegionRecordBytes);
  }
  void copy_piece() {
    if (m_copied == m_layout.region_bytes) return commit();
    if (region().newest != kNoSlot) return read_flash(Step::CopyRead, image_address(region().newest) + m_copied, kPieceBytes);
    std::ranges::fill(piece(), u8{0xff});
    write_piece();
  }
  void write_piece() {
    const u32 end = m_offset + static_cast<u32>(m_data.size());
    for (u32 at = std::max(m_offset, m_copied); at < std::min(end, m_copied + kPieceBytes); ++at) piece()[at - m_copied] = m_data[at - m_offset];
    m_checksum.add(piece());
    write_flash(Step::CopyWrite, image_address(m_slot) + m_copied, kPieceBytes);
  }
  void commit() {
    m_commit.checksum = m_checksum.value();
    core::copy(piece(), record_of(m_commit));
    write_flash(Step::Commit, address(m_slot) + kRegionRecordBytes, kRegionRecordBytes);
  }
  void committed() {
    region().sequence = m_commit.sequence;
    region().newest = m_slot;
    finish({});
  }
  /// A write that failed in its sector's first slot has to erase that sector again.
  void finish(core::Result<> outcome) {
    m_step = Step::Idle;
    if (!m_data) return m_client.store_mounted(outcome);
    if (!outcome && slots().first_of_sector(m_slot)) region().next = m_slot;
    m_client.region_written(std::move(m_data), outcome);
  }

  Device& m_device;
  RegionStoreLayout m_layout;
  RegionStoreClient& m_client;
  kernel::DeferredCall m_later;
  std::array<u8, kPieceBytes> m_piece_bytes{};
  core::Lender<u8> m_piece{m_piece_bytes};
  std::array<Region, Regions> m_regions{};
  core::Lease<u8> m_data{};  // the client's, while a write is under way
  u64 m_used = 0;            // slots of the region under scan that are not blank
  RegionCommit m_commit{};
  core::Crc32 m_checksum{};
  u32 m_region = 0;
  u32 m_slot = 0;
  u32 m_offset = 0;
  u32 m_copied = 0;
  Step m_step = Step::Idle;
};

}  // namespace capsules
