// capsules/app_store.hpp - the installed applications, in any flash: what is in it changes by one application at a time, all or nothing.
//
// A cut of power at any moment leaves the set before or the set after; capsules/app_record_format.hpp says how. An installation
// is begin(), writes that are read back and compared, then commit(), which reads and sums the object before it programs the header
// and, last, the commit record. A commit that replaces another record ends that one in the same instant.
// Units    bytes. A slot is `sectors_per_slot` sectors; slots lie one behind the other from `first_sector`.
// Errors   Busy (one operation at a time), Size (empty), Invalid (outside, not aligned, no such record), NoMemory (no slot is
//          free, or the object is larger than a slot), Reserve (nothing is begun); completions: Fail (the flash does not hold what was written),
//          and whatever the flash reports.
// Context  kernel loop only; no callback runs inside the call that asked for it. Everything but mount() needs it done.
// Memory   kPieceBytes, and 24 bytes a slot.
#pragma once
#include <algorithm>
#include <optional>

#include "capsules/app_record_format.hpp"
#include "core/copy.hpp"
#include "hil/flash.hpp"
#include "kernel/driver.hpp"

namespace capsules {

struct AppStoreClient {
  /// Exactly once per accepted mount(), begin(), commit(), abort() or remove().
  virtual void store_done(core::Result<> outcome) = 0;
  /// Exactly once per accepted write() or read(); `bytes` is the lease passed down.
  virtual void store_moved(core::Lease<u8> bytes, core::Result<> outcome) = 0;

 protected:
  ~AppStoreClient() = default;
};

struct AppStoreLayout {
  u32 first_sector = 0;
  u32 sectors_per_slot = 1;
};

template <hil::Flash Device, u32 Slots>
class AppStore final : public hil::FlashClient, public kernel::DeferredCallClient {
 public:
  static constexpr u32 kPieceBytes = 64, kSlots = Slots;

  constexpr AppStore(Device& device, AppStoreLayout layout, AppStoreClient& client, kernel::DeferredCall later)
      : m_device{device}, m_layout{layout}, m_client{client}, m_later{later} {}
  AppStore(const AppStore&) = delete;
  AppStore& operator=(const AppStore&) = delete;

  /// Finds the valid records and finishes what a cut of power left half done.
  core::Result<> mount() {
    if (m_step != Step::Idle) return core::fail(core::ErrorCode::Busy);
    m_records = {};
    m_open.reset();
    m_slot = 0;
    return later(Step::Mount);
  }

  /// The application in that slot, if there is one.
  std::optional<AppRecord> record(u32 slot) const { return m_records[slot].sequence != 0 && !m_records[slot].superseded ? std::optional<AppRecord>{m_records[slot]} : std::nullopt; }
  /// The slot of the installation under way.
  std::optional<u32> open_slot() const { return m_open; }
  u32 largest_object() const { return m_layout.sectors_per_slot * sector_bytes() - kAppDataOffset; }

  /// Erases a free slot for an object of `bytes` bytes.
  core::Result<> begin(u32 bytes) {
    if (m_step != Step::Idle || m_open) return core::fail(core::ErrorCode::Busy);
    if (bytes == 0) return core::fail(core::ErrorCode::Size);
    const auto slot = bytes <= largest_object() ? free_slot() : std::nullopt;
    if (!slot) return core::fail(core::ErrorCode::NoMemory);
    m_open = m_slot = m_last_used = *slot;
    m_pending = {.bytes = bytes};
    return later(Step::Begin);
  }
  /// Into the open slot; aligned to the flash's word at both ends, the last word may reach beyond the object.
  core::Submitted<u8> write(u32 offset, core::Lease<u8> bytes) {
    if (!m_open) return core::refuse(core::ErrorCode::Reserve, std::move(bytes));
    const u32 word = m_device.geometry().write_bytes;
    const u32 end = (m_pending.bytes + word - 1) / word * word;
    const bool aligned = offset % word == 0 && bytes.size() % word == 0;
    return move(Step::Write, *m_open, offset, aligned ? end : 0, std::move(bytes));
  }
  core::Submitted<u8> read(u32 slot, u32 offset, core::Lease<u8> bytes) {
    const bool open = m_open == slot;
    const u32 size = open ? m_pending.bytes : slot < Slots && record(slot) ? m_records[slot].bytes : 0;
    return move(Step::Read, slot, offset, size, std::move(bytes));
  }
  /// The open slot becomes an application, and the record in slot `replaced`, if given, ends.
  core::Result<> commit(u32 address, std::optional<u32> replaced) {
    if (m_step != Step::Idle) return core::fail(core::ErrorCode::Busy);
    if (!m_open) return core::fail(core::ErrorCode::Reserve);
    if (replaced && (*replaced >= Slots || !record(*replaced))) return core::fail(core::ErrorCode::Invalid);
    m_slot = *m_open;
    m_pending = {.sequence = highest_sequence() + 1, .replaces = replaced ? m_records[*replaced].sequence : 0, .address = address, .bytes = m_pending.bytes};
    m_sum = {};
    m_done = 0;
    return later(Step::Commit);
  }
  core::Result<> abort() {
    if (m_step != Step::Idle) return core::fail(core::ErrorCode::Busy);
    if (!m_open) return core::fail(core::ErrorCode::Reserve);
    m_slot = *std::exchange(m_open, std::nullopt);
    return later(Step::Clear);
  }
  core::Result<> remove(u32 slot) {
    if (m_step != Step::Idle) return core::fail(core::ErrorCode::Busy);
    if (slot >= Slots || !record(slot)) return core::fail(core::ErrorCode::Invalid);
    m_records[slot].superseded = true;
    m_removed = slot;
    return later(Step::Retire);
  }

  void deferred_call() override {
    switch (m_step) {
      case Step::Mount: return read_header();
      case Step::Begin: return erase_next(0);
      case Step::Clear: return clear_record(m_step);
      case Step::Write: return start_writing();
      case Step::Read: return start_reading();
      case Step::Commit: return sum_piece();
      case Step::Retire: return retire_next();
      case Step::Idle: case Step::MountRead: case Step::Erase: case Step::Writing: case Step::Verify: case Step::Reading:
      case Step::Sum: case Step::Header: case Step::Seal: case Step::Check: case Step::Retiring: case Step::Retired: return;  // the flash is at work
    }
  }

  void flash_read(core::Lease<u8> bytes, core::Result<> outcome) override {
    if (m_step == Step::Reading) return finish_move(std::move(bytes), outcome);
    m_piece.take_back(std::move(bytes));
    if (!outcome) return finish(outcome);
    if (m_step == Step::MountRead) return judge_header();
    if (m_step == Step::Verify) return compare_piece();
    if (m_step == Step::Sum) return add_piece();
    if (m_step == Step::Retired) return judge_retirement();
    check_record();
  }
  void flash_written(core::Lease<u8> bytes, core::Result<> outcome) override {
    if (m_step == Step::Writing) return written(std::move(bytes), outcome);
    m_piece.take_back(std::move(bytes));
    if (!outcome && m_step == Step::Retiring) return read_flash(Step::Retired, base(m_slot), kAppRecordBytes);
    if (!outcome) return finish(outcome);
    if (m_step == Step::Clear) return finish({});
    if (m_step == Step::Retiring) return retired();
    if (m_step == Step::Header) return seal();
    read_flash(Step::Check, base(m_slot), kAppRecordBytes);
  }
  void flash_erased(core::Result<> outcome) override {
    if (!outcome) return finish(outcome);
    erase_next(m_done + 1);
  }

 private:
  enum class Step : u8 {
    Idle,
    Mount, MountRead,
    Begin, Erase,
    Write, Writing, Verify,
    Read, Reading,
    Commit, Sum, Header, Seal, Check,
    Clear,
    Retire, Retiring, Retired,
  };
  struct Entry : AppRecord {
    bool superseded = false;  // valid in flash still, but over
  };

  u32 sector_bytes() const { return m_device.geometry().sector_bytes; }
  u32 first_sector(u32 slot) const { return m_layout.first_sector + slot * m_layout.sectors_per_slot; }
  u32 base(u32 slot) const { return first_sector(slot) * sector_bytes(); }
  std::span<u8> piece() [[clang::lifetimebound]] { return m_piece_bytes; }

  u32 highest_sequence() const {
    u32 highest = 0;
    for (const Entry& entry : m_records) highest = std::max(highest, entry.sequence);
    return highest;
  }
  /// Round robin, so that erasures spread.
  std::optional<u32> free_slot() const {
    for (u32 i = 1; i <= Slots; ++i)
      if (const u32 slot = (m_last_used + i) % Slots; m_records[slot].sequence == 0) return slot;
    return std::nullopt;
  }

  // --- steps; whatever the flash refuses ends the operation
  core::Result<> later(Step step) {
    m_step = step;
    m_later.raise();
    return {};
  }
  void read_flash(Step step, u32 from, u32 count) {
    m_step = step;
    if (auto taken = m_device.read(from, m_piece.lend(count)); !taken) refused(std::move(taken.error()));
  }
  void write_flash(Step step, u32 to, u32 count) {
    m_step = step;
    if (auto taken = m_device.write(to, m_piece.lend(count)); !taken) refused(std::move(taken.error()));
  }
  void refused(core::Refused<u8> refusal) {
    m_piece.take_back(std::move(refusal.buffer));
    finish(core::fail(refusal.why));
  }
  void clear_record(Step step) {
    std::ranges::fill(piece(), u8{0});
    write_flash(step, base(m_slot), kAppRecordBytes);
  }

  // --- mounting: judge every slot, then retire what is over and what is neither blank nor whole
  void read_header() { read_flash(Step::MountRead, base(m_slot), kAppRecordBytes); }
  void judge_header() {
    const ReadAppRecord found = read_app_record(piece().template first<kAppRecordBytes>());
    const bool fits = found.record.bytes != 0 && found.record.bytes <= largest_object();
    if (found.image == SlotImage::Valid && fits) static_cast<AppRecord&>(m_records[m_slot]) = found.record;
    else if (found.image == SlotImage::Valid || found.image == SlotImage::Spoilt) m_records[m_slot] = {{.sequence = kSpoilt}, true};
    if (++m_slot < Slots) return read_header();
    for (const Entry& entry : m_records)
      if (entry.replaces != 0) supersede(entry.replaces);
    retire_next();
  }
  void supersede(u32 sequence) {
    for (Entry& entry : m_records) entry.superseded = entry.superseded || entry.sequence == sequence;
  }
  /// The oldest first: as long as a record is there, what it replaced must not come back when it goes.
  void retire_next() {
    const auto oldest = oldest_superseded();
    if (!oldest) return finish({});
    m_slot = *oldest;
    clear_record(Step::Retiring);
  }
  std::optional<u32> oldest_superseded() const {
    std::optional<u32> oldest{};
    for (u32 slot = 0; slot < Slots; ++slot)
      if (m_records[slot].superseded && (!oldest || m_records[slot].sequence < m_records[*oldest].sequence)) oldest = slot;
    return oldest;
  }
  void retired() {
    m_records[m_slot] = {};
    retire_next();
  }

  /// The flash reports a failure and may have done it all the same: what stands there counts, as it will at the next mount. A record of
  /// which some is left is over, but its slot is not free yet.
  void judge_retirement() {
    const SlotImage image = read_app_record(piece().template first<kAppRecordBytes>()).image;
    if (image != SlotImage::Valid && image != SlotImage::Spoilt) return retired();
    const bool over = image == SlotImage::Spoilt && m_removed == m_slot;
    finish(over ? core::Result<>{} : core::fail(core::ErrorCode::Fail));
  }

  // --- beginning: the header of a free slot is blank or zero, so no interrupted erasure can bring an old one back
  void erase_next(u32 number) {
    m_done = number;
    if (number * sector_bytes() >= kAppDataOffset + m_pending.bytes) return finish({});
    m_step = Step::Erase;
    if (const auto taken = m_device.erase(first_sector(m_slot) + number); !taken) finish(taken);
  }

  // --- moving bytes
  core::Submitted<u8> move(Step step, u32 slot, u32 offset, u32 size, core::Lease<u8> bytes) {
    if (m_step != Step::Idle) return core::refuse(core::ErrorCode::Busy, std::move(bytes));
    if (bytes.size() == 0) return core::refuse(core::ErrorCode::Size, std::move(bytes));
    if (offset > size || bytes.size() > size - offset) return core::refuse(core::ErrorCode::Invalid, std::move(bytes));
    m_data = std::move(bytes);
    m_slot = slot;
    m_offset = base(slot) + kAppDataOffset + offset;
    (void)later(step);
    return {};
  }
  void start_reading() {
    m_step = Step::Reading;
    if (auto taken = m_device.read(m_offset, std::move(m_data)); !taken) finish_move(std::move(taken.error().buffer), core::fail(taken.error().why));
  }
  void start_writing() {
    m_step = Step::Writing;
    if (auto taken = m_device.write(m_offset, std::move(m_data)); !taken) finish_move(std::move(taken.error().buffer), core::fail(taken.error().why));
  }
  void written(core::Lease<u8> bytes, core::Result<> outcome) {
    if (!outcome) return finish_move(std::move(bytes), outcome);
    m_data = std::move(bytes);
    m_done = 0;
    verify_piece();
  }
  u32 piece_of(u32 size) const { return std::min(kPieceBytes, size - m_done); }
  void verify_piece() { read_flash(Step::Verify, m_offset + m_done, piece_of(static_cast<u32>(m_data.size()))); }
  void compare_piece() {
    const u32 count = piece_of(static_cast<u32>(m_data.size()));
    if (!std::ranges::equal(piece().first(count), m_data.view().subspan(m_done, count))) return finish(core::fail(core::ErrorCode::Fail));
    m_done += count;
    if (m_done < m_data.size()) return verify_piece();
    finish({});
  }
  void finish_move(core::Lease<u8> bytes, core::Result<> outcome) {
    m_step = Step::Idle;
    m_client.store_moved(std::move(bytes), outcome);
  }

  // --- committing
  void sum_piece() { read_flash(Step::Sum, base(m_slot) + kAppDataOffset + m_done, piece_of(m_pending.bytes)); }
  void add_piece() {
    const u32 count = piece_of(m_pending.bytes);
    m_sum.add(piece().first(count));
    m_done += count;
    if (m_done < m_pending.bytes) return sum_piece();
    m_pending.checksum = m_sum.value();
    core::copy(piece(), app_header_image(m_pending));
    write_flash(Step::Header, base(m_slot), kAppHeaderBytes);
  }
  void seal() {
    core::copy(piece(), app_commit_image(app_header_image(m_pending)));
    write_flash(Step::Seal, base(m_slot) + kAppHeaderBytes, kAppCommitBytes);
  }
  /// From here on the new set holds, whatever becomes of retiring the old record: the next mount would do it again.
  void check_record() {
    const ReadAppRecord found = read_app_record(piece().template first<kAppRecordBytes>());
    if (found.image != SlotImage::Valid || found.record != m_pending) return finish(core::fail(core::ErrorCode::Fail));
    m_open.reset();
    m_committed = true;
    m_records[m_slot] = {m_pending, false};
    if (m_pending.replaces != 0) supersede(m_pending.replaces);
    retire_next();
  }

  /// A removal is what became of its own record. One that is there still is what it was, since nothing replaces it.
  void settle_removal(u32 slot, core::Result<>& outcome) {
    if (m_records[slot].sequence == 0) outcome = {};
    if (!outcome) m_records[slot].superseded = false;
  }

  /// A record that could not be retired stays superseded and is tried again with the next change.
  void finish(core::Result<> outcome) {
    const Step step = std::exchange(m_step, Step::Idle);
    if (m_data) return m_client.store_moved(std::move(m_data), outcome);
    if (!outcome && step == Step::Erase) m_open.reset();
    if (const auto removed = std::exchange(m_removed, std::nullopt)) settle_removal(*removed, outcome);
    if (std::exchange(m_committed, false)) outcome = {};
    m_client.store_done(outcome);
  }

  static constexpr u32 kSpoilt = 1;  // marks a slot to be retired at mounting; gone before anybody else sees it

  Device& m_device;
  AppStoreLayout m_layout;
  AppStoreClient& m_client;
  kernel::DeferredCall m_later;
  std::array<u8, kPieceBytes> m_piece_bytes{};
  core::Lender<u8> m_piece{m_piece_bytes};
  std::array<Entry, Slots> m_records{};
  core::Lease<u8> m_data{};      // the client's, while it is written or read
  std::optional<u32> m_open{};
  std::optional<u32> m_removed{};  // by the operation under way
  AppRecord m_pending{};         // of the open slot
  core::Crc32 m_sum{};
  u32 m_slot = 0;
  u32 m_last_used = Slots - 1;
  u32 m_offset = 0;
  u32 m_done = 0;
  bool m_committed = false;      // by the operation under way
  Step m_step = Step::Idle;
};

}  // namespace capsules
