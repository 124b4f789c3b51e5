// capsules/app_loader.hpp - driver 0x10001: lets one process at a time install an application, or take one away.
//
// Errors   contract/app_loader.hpp. A refused or unknown command claims nothing; when the claiming process ends, what it had set up
//          is aborted, and others hear Busy until that is done.
// Context  kernel loop. A write is copied piece by piece from what is shared at that moment.
// Memory   the buffer, from the board; 4 bytes of each using process.
#pragma once
#include "capsules/app_installer.hpp"
#include "contract/app_loader.hpp"

namespace capsules {

struct AppLoaderState {
  u32 unused = 0;
};

template <class Installer>
class AppLoader final : public kernel::SystemCallDriver, public InstallerClient, public kernel::DeferredCallClient, public kernel::LifeObserver {
 public:
  using Command = contract::app_loader::Command;
  using Upcall = contract::app_loader::Upcall;
  static constexpr u32 kDriver = contract::app_loader::kDriver;
  using ProcessGrant = kernel::Grant<AppLoaderState, contract::app_loader::kUpcalls, contract::app_loader::kReadOnlyAllows, 0>;

  constexpr AppLoader(Installer& installer, const kernel::ProcessManagement& processes, std::span<u8> buffer, ProcessGrant apps, kernel::DeferredCall later)
      : m_installer{installer}, m_processes{processes}, m_buffer{buffer}, m_apps{apps}, m_later{later} {}

  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 first, u32 second) override {
    switch (static_cast<Command>(number)) {
      case Command::Exists: return kernel::CommandReturn::success();
      case Command::Setup: return set_up(caller, {.bytes = first, .ram_bytes = second, .may_replace = privileged(caller)});
      case Command::SetupAt: return set_up(caller, {.bytes = first, .fixed_place = second, .may_replace = privileged(caller)});
      case Command::Write: return answer(write(caller, first, second));
      case Command::Finalize: return go_on(caller, Upcall::Finalized, [&] { return m_installer.finalize(); });
      case Command::Load: return go_on(caller, Upcall::Loaded, [&] { return m_installer.load(); });
      case Command::Abort: return go_on(caller, Upcall::Aborted, [&] { return m_installer.abort(); });
      case Command::Unload: return unload(caller, first);
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

  void life_ended(kernel::ProcessId process) override {
    if (m_claim != Claim::Nobody && process == m_owner) give_up();
  }
  /// The turn of a write's next piece, or of the end of an abandoned installation.
  void deferred_call() override {
    if (!m_buffer.home()) return;  // a piece is on its way; there will be another turn
    if (m_pending == Upcall::Written) return write_piece();
    if (m_claim != Claim::Abandoned || m_pending) return;
    if (!m_installer.abort()) m_claim = Claim::Nobody;  // nothing was set up any more
  }

  void installer_wrote(core::Lease<u8> bytes, core::Result<> outcome) override {
    m_buffer.take_back(std::move(bytes));
    if (m_claim == Claim::Abandoned || !outcome) return end_write(outcome);
    m_written += m_piece;
    if (m_written == m_length) return end_write({});
    m_later.raise();
  }
  void installer_done(core::Result<> outcome) override {
    const auto pending = std::exchange(m_pending, std::nullopt);
    if (m_claim == Claim::Abandoned) {
      if (!pending) m_claim = Claim::Nobody;  // that was the abort
      else m_later.raise();
      return;
    }
    if (!pending) return;
    const u32 status = status_of(outcome);
    switch (*pending) {
      case Upcall::SetUp: outcome ? tell(*pending, 0, m_installer.place().flash.start, m_installer.place().ram) : tell(*pending, status, 0, 0); break;
      case Upcall::Unloaded: tell(*pending, status, m_installer.unloaded(), 0); break;
      case Upcall::Written: case Upcall::Finalized: case Upcall::Loaded: case Upcall::Aborted: tell(*pending, status, 0, 0); break;
    }
    if (claim_ends(*pending, outcome.has_value())) m_claim = Claim::Nobody;
  }

 private:
  enum class Claim : u8 { Nobody, Unloading, Installing, Abandoned };

  static kernel::CommandReturn answer(core::Result<> result) { return kernel::CommandReturn::from(result); }
  static u32 status_of(core::Result<> outcome) { return outcome ? 0 : static_cast<u32>(outcome.error()); }

  /// Not being forbidden to use this driver is not enough to end what others run.
  bool privileged(kernel::ProcessId caller) const { return m_processes.lists_permission(caller, kDriver); }
  /// Whether the caller may ask for something now.
  core::Result<> free_for(kernel::ProcessId caller) const {
    if (m_claim == Claim::Nobody) return {};
    if (m_claim == Claim::Abandoned || caller != m_owner || m_pending) return core::fail(core::ErrorCode::Busy);
    return {};
  }
  /// Upcalls need a grant: without room for one nothing is begun.
  core::Result<> prepare(kernel::ProcessId caller) {
    TRY(free_for(caller));
    TRY(m_apps.enter(caller, [](AppLoaderState&, kernel::GrantAccess&) {}));
    return {};
  }
  template <class Begin>
  kernel::CommandReturn go_on(kernel::ProcessId caller, Upcall upcall, Begin begin) {
    if (const auto free = free_for(caller); !free) return answer(free);
    if (m_claim != Claim::Installing) return kernel::CommandReturn::failure(core::ErrorCode::Reserve);
    const auto begun = begin();
    if (begun) m_pending = upcall;
    return answer(begun);
  }
  kernel::CommandReturn set_up(kernel::ProcessId caller, const InstallRequest& wanted) {
    if (const auto ready = prepare(caller); !ready) return answer(ready);
    const auto begun = m_claim == Claim::Nobody ? m_installer.set_up(wanted) : core::Result<>{core::fail(core::ErrorCode::Busy)};
    if (begun) claim(caller, Claim::Installing, Upcall::SetUp);
    if (begun) m_size = wanted.bytes;
    return answer(begun);
  }
  /// Possible in the middle of an installation, too: to make room.
  kernel::CommandReturn unload(kernel::ProcessId caller, u32 short_id) {
    if (const auto ready = prepare(caller); !ready) return answer(ready);
    if (short_id == 0 || !privileged(caller)) return kernel::CommandReturn::failure(core::ErrorCode::Invalid);
    const auto begun = m_installer.unload(kernel::ShortId::fixed(short_id));
    if (begun) claim(caller, m_claim == Claim::Nobody ? Claim::Unloading : m_claim, Upcall::Unloaded);
    return answer(begun);
  }
  void claim(kernel::ProcessId caller, Claim as, Upcall upcall) {
    m_owner = caller;
    m_claim = as;
    m_pending = upcall;
  }
  bool claim_ends(Upcall upcall, bool succeeded) const {
    switch (upcall) {
      case Upcall::SetUp: case Upcall::Finalized: return !succeeded;
      case Upcall::Loaded: case Upcall::Aborted: return true;
      case Upcall::Unloaded: return m_claim == Claim::Unloading;
      case Upcall::Written: return false;
    }
    return false;
  }
  void give_up() {
    m_claim = Claim::Abandoned;
    m_later.raise();
  }

  // --- writing
  core::Result<> write(kernel::ProcessId caller, u32 offset, u32 length) {
    TRY(free_for(caller));
    if (m_claim != Claim::Installing) return core::fail(core::ErrorCode::Reserve);
    if (offset > m_size || length > m_size - offset || length == 0) return core::fail(core::ErrorCode::Invalid);
    if (offset % contract::app_loader::kWriteAlignment != 0) return core::fail(core::ErrorCode::Invalid);
    const u32 shared = TRY(m_apps.enter(caller, [](AppLoaderState&, kernel::GrantAccess& access) { return access.read_only(contract::app_loader::ReadOnlyAllow::Data).size(); }));
    if (shared == 0) return core::fail(core::ErrorCode::Reserve);
    m_offset = offset;
    m_length = std::min(length, shared);
    m_written = 0;
    m_pending = Upcall::Written;
    m_later.raise();
    return {};
  }
  void write_piece() {
    const u32 wanted = std::min(m_length - m_written, static_cast<u32>(m_buffer.capacity()));
    const auto got = m_apps.enter_existing(m_owner, [&](AppLoaderState&, kernel::GrantAccess& access) {
      return access.read_only(contract::app_loader::ReadOnlyAllow::Data).read(m_written, m_buffer.memory().first(wanted));
    });
    // Only what came from the process just now is written: of a buffer that has shrunk, nothing.
    if (!got || *got != wanted) return end_write(core::fail(core::ErrorCode::Reserve));
    m_piece = wanted;
    constexpr u32 kWord = contract::app_loader::kWriteAlignment;
    const u32 padded = (wanted + kWord - 1) / kWord * kWord;
    std::ranges::fill(m_buffer.memory().subspan(wanted, padded - wanted), u8{0xff});
    auto submitted = m_installer.write(m_offset + m_written, m_buffer.lend(padded));
    if (submitted) return;
    m_buffer.take_back(std::move(submitted.error().buffer));
    end_write(core::fail(submitted.error().why));
  }
  void end_write(core::Result<> outcome) {
    m_pending.reset();
    if (m_claim == Claim::Abandoned) return m_later.raise();
    tell(Upcall::Written, status_of(outcome), m_written, 0);
  }

  void tell(Upcall upcall, u32 status, u32 second, u32 third) {
    (void)m_apps.enter_existing(m_owner, [&](AppLoaderState&, kernel::GrantAccess& access) { (void)access.schedule(upcall, status, second, third); });
  }

  Installer& m_installer;
  const kernel::ProcessManagement& m_processes;
  core::Lender<u8> m_buffer;
  ProcessGrant m_apps;
  kernel::DeferredCall m_later;
  kernel::ProcessId m_owner{};
  std::optional<Upcall> m_pending{};
  u32 m_size = 0;
  u32 m_offset = 0;   // of the write under way
  u32 m_length = 0;
  u32 m_written = 0;
  u32 m_piece = 0;
  Claim m_claim = Claim::Nobody;
};

}  // namespace capsules
