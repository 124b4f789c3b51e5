// capsules/app_installer.hpp - one application on its way from a sender through the store to its place in flash, and into a process.
//
//   Nothing --set_up--> Open --finalize--> Copied --load--> Nothing, and the application is installed
//      ^                 |                   |
//      +-----abort-------+-------------------+        what fails after finalize() does the same by itself
//
// The store's record is committed after the kernel accepted the object and made a process of it. An installed application with
// the same short id is ended before that and comes back if the new one is refused; the commit replaces its record.
// Units    bytes; addresses on the board.
// Errors   Busy, Reserve (nothing is set up), NoMemory (no place, no slot), Off (the store could not be mounted), Invalid (the header
//          does not say what set_up() was told; no such application), Already (its place is taken);
//          what the loader and the store report.
// Context  kernel loop; no callback runs inside the call that asked for it.
// Memory   kPieceBytes.
#pragma once
#include "capsules/app_store.hpp"
#include "core/copy.hpp"
#include "kernel/driver.hpp"

namespace capsules {

struct InstallerClient {
  /// Exactly once per accepted call but write().
  virtual void installer_done(core::Result<> outcome) = 0;
  virtual void installer_wrote(core::Lease<u8> bytes, core::Result<> outcome) = 0;

 protected:
  ~InstallerClient() = default;
};

struct InstallRequest {
  u32 bytes = 0;
  u32 ram_bytes = 0;                          // 0: the program does not have to be moved to its RAM
  std::optional<core::Address> fixed_place{};  // the only place where the object can lie
  bool may_replace = false;                    // the application of its identity that is installed, if there is one
};
struct InstallPlace {
  core::AddressRange flash{};
  core::Address ram = 0;
};

template <class Store>
class AppInstaller final : public AppStoreClient, public kernel::LoadClient, public kernel::DeferredCallClient {
 public:
  static constexpr u32 kPieceBytes = 64;
  static constexpr core::Address kNowhere = 0xFFFF'FFFF;

  constexpr AppInstaller(Store& store, const kernel::ApplicationFlash& flash, InstallerClient& client, kernel::DeferredCall later)
      : m_store{store}, m_flash{flash}, m_client{client}, m_later{later} {}
  AppInstaller(const AppInstaller&) = delete;
  AppInstaller& operator=(const AppInstaller&) = delete;

  /// Copies what is installed to its places; for boot, before the loader looks. Done when !busy().
  void restore() {
    m_step = Step::Mount;
    if (const auto taken = m_store.mount(); !taken) restored(taken);
  }
  bool busy() const { return m_step != Step::Idle; }
  /// What set_up() chose.
  const InstallPlace& place() const [[clang::lifetimebound]] { return m_place; }

  core::Result<> set_up(const InstallRequest& wanted) {
    TRY(expect(State::Nothing));
    if (!m_mounted) return core::fail(core::ErrorCode::Off);
    const auto start = wanted.fixed_place ? wanted.fixed_place : m_flash.place_for(wanted.bytes);
    if (!start) return core::fail(core::ErrorCode::NoMemory);
    const core::AddressRange flash{*start, *start + wanted.bytes};
    if (!m_flash.free(flash)) return core::fail(core::ErrorCode::Already);
    const auto ram = wanted.ram_bytes == 0 ? std::optional<core::Address>{0} : m_flash.ram_for(wanted.ram_bytes);
    if (!ram) return core::fail(core::ErrorCode::NoMemory);
    TRY(m_store.begin(wanted.bytes));
    m_place = {.flash = flash, .ram = *ram};
    m_may_replace = wanted.may_replace;
    m_step = Step::SetUp;
    return {};
  }
  core::Submitted<u8> write(u32 offset, core::Lease<u8> bytes) {
    if (const auto ready = expect(State::Open); !ready) return core::refuse(ready.error(), std::move(bytes));
    auto taken = m_store.write(offset, std::move(bytes));
    if (taken) m_step = Step::Write;
    return taken;
  }
  core::Result<> finalize() {
    TRY(expect(State::Open));
    m_record = {.address = m_place.flash.start, .bytes = m_place.flash.size()};
    m_slot = *m_store.open_slot();
    m_copied = 0;
    return later(Step::Copy);
  }
  core::Result<> load() {
    TRY(expect(State::Copied));
    return later(Step::Load);
  }
  core::Result<> abort() {
    if (m_step != Step::Idle) return core::fail(core::ErrorCode::Busy);
    if (m_state == State::Nothing) return core::fail(core::ErrorCode::Reserve);
    m_outcome = {};
    return later(Step::Discard);
  }
  /// The application's process ends, its record goes, its flash is free. unloaded() tells where that was.
  core::Result<> unload(kernel::ShortId short_id) {
    if (m_step != Step::Idle) return core::fail(core::ErrorCode::Busy);
    const auto object = m_flash.object_of(short_id);
    const auto slot = installed_as(short_id);
    if (!object && !slot) return core::fail(core::ErrorCode::Invalid);
    m_unloaded = object ? *object : m_store.record(*slot)->address;
    return later(Step::Unload);
  }
  core::Address unloaded() const { return m_unloaded; }

  void deferred_call() override {
    switch (m_step) {
      case Step::Copy: case Step::Restore: return copy_piece();
      case Step::Load: return start_loading();
      case Step::Discard: return discard();
      case Step::Unload: return start_unloading();
      case Step::Idle: case Step::Mount: case Step::SetUp: case Step::Write: case Step::Loading:
      case Step::Reload: case Step::Commit: case Step::Discarding: case Step::Remove: return;
    }
  }

  void store_done(core::Result<> outcome) override {
    if (m_step == Step::Mount) return restored(outcome);
    if (m_step == Step::SetUp) m_state = outcome ? State::Open : State::Nothing;
    if (m_step == Step::Commit) return committed(outcome);
    if (m_step == Step::Remove) return removed(outcome);
    if (m_step == Step::Discarding) outcome = m_outcome;
    finish(outcome);
  }
  void store_moved(core::Lease<u8> bytes, core::Result<> outcome) override {
    if (m_step == Step::Write) {
      m_step = Step::Idle;
      return m_client.installer_wrote(std::move(bytes), outcome);
    }
    m_piece.take_back(std::move(bytes));
    if (outcome && copy_to_flash()) return copied_piece();
    copy_failed(outcome ? core::ErrorCode::Invalid : outcome.error());
  }
  void loaded(core::Result<kernel::ProcessId> outcome) override {
    if (m_step == Step::Reload) return discard();
    if (!outcome) return refused(outcome.error());
    m_step = Step::Commit;
    if (const auto taken = m_store.commit(m_place.flash.start, m_replaced); !taken) committed(taken);
  }

 private:
  enum class State : u8 { Nothing, Open, Copied };
  enum class Step : u8 { Idle, Mount, Restore, SetUp, Write, Copy, Load, Loading, Reload, Commit, Discard, Discarding, Unload, Remove };

  core::Result<> expect(State state) const {
    if (m_step != Step::Idle) return core::fail(core::ErrorCode::Busy);
    if (m_state == state) return {};
    return core::fail(state == State::Nothing ? core::ErrorCode::Busy : core::ErrorCode::Reserve);
  }
  core::Result<> later(Step step) {
    m_step = step;
    m_later.raise();
    return {};
  }
  void finish(core::Result<> outcome) {
    m_step = Step::Idle;
    m_client.installer_done(outcome);
  }

  // --- from the store to application flash: one object, or all of them at boot
  void copy_piece() {
    const u32 count = std::min(kPieceBytes, m_record.bytes - m_copied);
    auto taken = m_store.read(m_slot, m_copied, m_piece.lend(count));
    if (taken) return;
    m_piece.take_back(std::move(taken.error().buffer));
    copy_failed(taken.error().why);
  }
  /// The head is held back: it makes the object part of the list.
  bool copy_to_flash() {
    const auto bytes = std::span{m_piece_bytes}.first(std::min(kPieceBytes, m_record.bytes - m_copied));
    m_sum.add(bytes);
    if (m_copied != 0) return m_flash.write(m_record.address + m_copied, bytes);
    if (!head_fits(bytes)) return false;
    core::copy(m_head, bytes.first(m_head.size()));
    const auto rest = bytes.subspan(m_head.size());
    return rest.empty() || m_flash.write(m_record.address + kernel::ApplicationFlash::kHeadBytes, rest);
  }
  bool head_fits(std::span<const u8> bytes) const {
    if (bytes.size() < kernel::ApplicationFlash::kHeadBytes) return false;
    return contract::tbf::read_u16(bytes, 0) == contract::tbf::kVersion && contract::tbf::read_u32(bytes, 4) == m_record.bytes;
  }
  void copied_piece() {
    m_copied += std::min(kPieceBytes, m_record.bytes - m_copied);
    if (m_copied < m_record.bytes) return copy_piece();
    if (m_step == Step::Restore) return restored_one();
    if (!link_copy()) return copy_failed(core::ErrorCode::Invalid);
    m_state = State::Copied;
    finish({});
  }
  bool link_copy() const { return m_flash.link({m_record.address, m_record.address + m_record.bytes}, m_head); }
  void copy_failed(core::ErrorCode why) {
    if (m_step != Step::Restore) return discard_because(why);
    say_not_restored({});
    restore_next(m_slot + 1);
  }

  // --- boot
  void restored(core::Result<> outcome) {
    m_mounted = outcome.has_value();
    m_step = Step::Idle;
    if (m_mounted) restore_next(0);
  }
  /// The next one begins by the deferred call: a store that refuses again and again costs no stack.
  void restore_next(u32 first) {
    m_step = Step::Idle;
    for (u32 slot = first; slot < Store::kSlots; ++slot)
      if (is_to_be_restored(slot)) return begin_restoring();
  }
  bool is_to_be_restored(u32 slot) {
    const auto record = m_store.record(slot);
    if (!record) return false;
    m_slot = slot;
    m_record = *record;
    if (m_flash.free({record->address, record->address + record->bytes})) return true;
    const auto room = m_flash.place_for(record->bytes);
    m_record.address = room.value_or(kNowhere);
    if (!room) say_not_restored({});
    return room.has_value();
  }
  void begin_restoring() {
    m_copied = 0;
    m_sum = {};
    (void)later(Step::Restore);
  }
  /// What cannot stay is in the list for as long as its name is read.
  void restored_one() {
    const bool linked = link_copy();
    const bool stays = linked && !elsewhere() && m_sum.value() == m_record.checksum;
    if (!stays) say_not_restored(linked ? m_flash.name_of(m_record.address) : std::string_view{});
    if (!stays && linked) (void)m_flash.unlink(m_record.address);
    restore_next(m_slot + 1);
  }
  core::Address recorded_address() const { return m_store.record(m_slot)->address; }
  /// Its place is taken: it is copied to where there is room, but only to be named.
  bool elsewhere() const { return m_record.address != recorded_address(); }
  void say_not_restored(std::string_view name) const {
    const auto why = elsewhere() ? kernel::log_word<"another object has its place in application flash">()
                                 : kernel::log_word<"its bytes in the store have changed, or are not an application">();
    if (name.empty()) {
      kernel::log<"refused: installed application {} at {address}, {} bytes: {word}">(kernel::LogLevel::Warning, m_record.sequence, recorded_address(), m_record.bytes, why);
    } else {
      kernel::log<"refused: {text}, installed application {} at {address}, {} bytes: {word}">(kernel::LogLevel::Warning, name, m_record.sequence, recorded_address(),
                                                                                             m_record.bytes, why);
    }
  }

  // --- loading
  std::optional<u32> installed_as(kernel::ShortId short_id) const {
    for (u32 slot = 0; slot < Store::kSlots; ++slot)
      if (const auto record = m_store.record(slot); record && m_flash.short_id_of(record->address).same_as(short_id)) return slot;
    return std::nullopt;
  }
  std::optional<u32> installed_at(core::Address object) const {
    for (u32 slot = 0; slot < Store::kSlots; ++slot)
      if (const auto record = m_store.record(slot); record && record->address == object) return slot;
    return std::nullopt;
  }
  void start_loading() {
    m_step = Step::Loading;
    m_replaced = installed_as(m_flash.short_id_of(m_place.flash.start));
    if (m_replaced && !m_may_replace) return refuse_replacing();
    m_replaced_object = m_replaced ? m_store.record(*m_replaced)->address : 0;
    m_was_running = m_replaced && m_flash.end_process(m_replaced_object);
    if (const auto taken = m_flash.load(m_place.flash.start, *this); !taken) refused(taken.error());
  }
  void refuse_replacing() {
    m_was_running = false;
    kernel::log<"refused: {text} at {address}: an application with its identity is installed, and its sender may not replace that">(
        kernel::LogLevel::Warning, m_flash.name_of(m_place.flash.start), m_place.flash.start);
    refused(core::ErrorCode::Already);
  }
  /// What was ended for the new one runs again.
  void refused(core::ErrorCode why) {
    m_outcome = core::fail(why);
    m_step = Step::Reload;
    if (m_was_running && m_flash.load(m_replaced_object, *this)) return;
    discard();
  }
  void committed(core::Result<> outcome) {
    if (!outcome) {
      (void)m_flash.end_process(m_place.flash.start);
      return refused(outcome.error());
    }
    m_state = State::Nothing;
    if (m_replaced) (void)m_flash.unlink(m_replaced_object);
    finish({});
  }

  // --- the way back
  void discard_because(core::ErrorCode why) {
    m_outcome = core::fail(why);
    discard();
  }
  void discard() {
    if (std::exchange(m_state, State::Nothing) == State::Copied) (void)m_flash.unlink(m_place.flash.start);
    m_step = Step::Discarding;
    if (const auto taken = m_store.abort(); !taken) finish(m_outcome);
  }

  // --- unloading: the record first, so that a cut of power finds either all of it or nothing
  void start_unloading() {
    m_step = Step::Remove;
    const auto slot = installed_at(m_unloaded);
    if (!slot) return removed({});  // it came with the board's image
    if (const auto taken = m_store.remove(*slot); !taken) finish(taken);
  }
  void removed(core::Result<> outcome) {
    if (outcome) {
      (void)m_flash.end_process(m_unloaded);
      (void)m_flash.unlink(m_unloaded);
    }
    finish(outcome);
  }

  Store& m_store;
  const kernel::ApplicationFlash& m_flash;
  InstallerClient& m_client;
  kernel::DeferredCall m_later;
  std::array<u8, kPieceBytes> m_piece_bytes{};
  core::Lender<u8> m_piece{m_piece_bytes};
  kernel::ApplicationFlash::Head m_head{};
  InstallPlace m_place{};
  AppRecord m_record{};  // what is copied
  core::Crc32 m_sum{};
  core::Result<> m_outcome{};
  std::optional<u32> m_replaced{};
  core::Address m_replaced_object = 0;
  core::Address m_unloaded = 0;
  u32 m_slot = 0;
  u32 m_copied = 0;
  State m_state = State::Nothing;
  Step m_step = Step::Idle;
  bool m_mounted = false;
  bool m_may_replace = false;
  bool m_was_running = false;
};

}  // namespace capsules
