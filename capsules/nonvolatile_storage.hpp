// capsules/nonvolatile_storage.hpp - driver 0x50001: each application reads and writes the region that is its own.
//
// Units    bytes; offsets from the start of the caller's region.
// Errors   command: Invalid (outside), Reserve (no buffer), NoMemory (a request of the caller is under way, or no room for
//          the grant), NoSupport; upcall: NoSupport (no identity, or not permitted), NoMemory (no region is left), what the store reports.
// Context  kernel loop. One request is served at a time, round robin; what a process writes is copied when its turn comes.
//          If the process is gone by then nothing happens; if it goes later the write is finished all the same.
// Memory   the buffer, from the board; 12 bytes of each using process.
#pragma once
#include "capsules/region_store.hpp"
#include "capsules/storage_identity.hpp"
#include "contract/nonvolatile_storage.hpp"
#include "kernel/driver.hpp"

namespace capsules {

struct StorageRequest {
  u32 command = 0;  // contract::nonvolatile_storage::Command::Read or Write; 0: none
  u32 offset = 0;
  u32 length = 0;
};

template <class Store>
class NonvolatileStorage final : public kernel::SystemCallDriver, public RegionStoreClient, public kernel::DeferredCallClient {
 public:
  using Command = contract::nonvolatile_storage::Command;
  using Upcall = contract::nonvolatile_storage::Upcall;
  static constexpr u32 kDriver = contract::nonvolatile_storage::kDriver;
  using ProcessGrant = kernel::Grant<StorageRequest, contract::nonvolatile_storage::kUpcalls, contract::nonvolatile_storage::kReadOnlyAllows,
                                     contract::nonvolatile_storage::kReadWriteAllows>;

  constexpr NonvolatileStorage(Store& store, StorageIdentity& identity, std::span<u8> buffer, ProcessGrant apps, kernel::DeferredCall serve_later)
      : m_store{store}, m_identity{identity}, m_buffer{buffer}, m_apps{apps}, m_serve_later{serve_later} {}

  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 offset, u32 length) override {
    switch (static_cast<Command>(number)) {
      case Command::Exists: return kernel::CommandReturn::success();
      case Command::Size: return kernel::CommandReturn::success(m_store.region_bytes());
      case Command::Read:
      case Command::Write: return kernel::CommandReturn::from(request(caller, {.command = number, .offset = offset, .length = length}));
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

  void deferred_call() override { serve(); }
  void store_mounted(core::Result<> outcome) override {
    m_mounted = outcome ? Mounted::Yes : Mounted::No;
    if (!outcome) finish_next(outcome.error());
    else serve();
  }
  void region_read(core::Lease<u8> bytes, core::Result<> outcome) override {
    finish(m_serving, outcome, [&](kernel::GrantAccess& access) {
      return access.read_write(contract::nonvolatile_storage::ReadWriteAllow::Destination).write(0, bytes.view());
    });
    release(std::move(bytes));
  }
  void region_written(core::Lease<u8> bytes, core::Result<> outcome) override {
    finish(m_serving, outcome, [&](kernel::GrantAccess&) { return static_cast<u32>(bytes.size()); });
    release(std::move(bytes));
  }

 private:
  enum class Mounted : u8 { No, UnderWay, Yes };
  static constexpr u32 kTurns = 256;  // more than there can be processes; each ends one request

  core::Result<> request(kernel::ProcessId caller, StorageRequest wanted) {
    const u32 size = m_store.region_bytes();
    if (wanted.offset >= size || wanted.length > size - wanted.offset) return core::fail(core::ErrorCode::Invalid);
    const auto accepted = TRY(m_apps.enter(caller, [&](StorageRequest& app, kernel::GrantAccess& access) -> core::Result<> {
      if (app.command != 0) return core::fail(core::ErrorCode::NoMemory);
      if (shared_bytes(wanted, access) == 0) return core::fail(core::ErrorCode::Reserve);
      app = wanted;
      return {};
    }));
    if (accepted) m_serve_later.raise();
    return accepted;
  }
  static u32 shared_bytes(const StorageRequest& app, kernel::GrantAccess& access) {
    if (app.command == static_cast<u32>(Command::Read)) return access.read_write(contract::nonvolatile_storage::ReadWriteAllow::Destination).size();
    return access.read_only(contract::nonvolatile_storage::ReadOnlyAllow::Source).size();
  }

  void serve() {
    if (m_mounted == Mounted::UnderWay || !m_buffer.home()) return;
    if (m_mounted == Mounted::No) {
      m_mounted = Mounted::UnderWay;
      return m_store.mount();
    }
    for (u32 turn = 0; turn < kTurns && m_buffer.home(); ++turn) {
      const auto next = next_process();
      if (!next) return;
      m_serving = *next;
      start(*next);
    }
    if (m_buffer.home()) m_serve_later.raise();
  }
  /// Round robin: the search begins behind the process that was served last.
  std::optional<kernel::ProcessId> next_process() {
    std::optional<kernel::ProcessId> found{};
    m_apps.each_from(static_cast<u8>(m_serving.slot + 1), [&](StorageRequest& app, kernel::GrantAccess& access) {
      if (app.command != 0) found = access.process();
      return !found;
    });
    return found;
  }

  void start(kernel::ProcessId process) {
    const auto region = region_of(process);
    if (!region) return finish_with(process, region.error());
    const auto taken_over = m_apps.enter_existing(process, [&](StorageRequest& app, kernel::GrantAccess& access) { return take_over(app, access); });
    if (!taken_over || taken_over->length == 0) return finish_with(process, core::ErrorCode::Reserve);
    auto lease = m_buffer.lend(taken_over->length);
    auto submitted = taken_over->command == static_cast<u32>(Command::Read) ? m_store.read(*region, taken_over->offset, std::move(lease))
                                                                           : m_store.write(*region, taken_over->offset, std::move(lease));
    if (submitted) return;
    m_buffer.take_back(std::move(submitted.error().buffer));
    finish_with(process, submitted.error().why);
  }
  /// Where the process may do what it asks for.
  core::Result<u32> region_of(kernel::ProcessId process) {
    bool writes = false;
    (void)m_apps.enter_existing(process, [&](StorageRequest& app, kernel::GrantAccess&) { writes = app.command == static_cast<u32>(Command::Write); });
    const StorageRights rights = m_identity.rights_of(process);
    if (rights.owner == 0 || !(writes ? rights.write : rights.read)) return core::fail(core::ErrorCode::NoSupport);
    return m_store.region_of(rights.owner);
  }
  /// The request as it will be done: what the process shares now, and what the buffer holds.
  StorageRequest take_over(const StorageRequest& app, kernel::GrantAccess& access) {
    StorageRequest now = app;
    now.length = std::min({app.length, shared_bytes(app, access), static_cast<u32>(m_buffer.capacity())});
    if (app.command == static_cast<u32>(Command::Write))
      now.length = access.read_only(contract::nonvolatile_storage::ReadOnlyAllow::Source).read(0, m_buffer.memory().first(now.length));
    return now;
  }

  template <class CountBytes>
  void finish(kernel::ProcessId process, core::Result<> outcome, CountBytes count_bytes) {
    (void)m_apps.enter_existing(process, [&](StorageRequest& app, kernel::GrantAccess& access) {
      const Upcall upcall = app.command == static_cast<u32>(Command::Read) ? Upcall::Read : Upcall::Written;
      const u32 bytes = outcome ? count_bytes(access) : 0;
      app = {};
      (void)access.schedule(upcall, bytes, outcome ? 0 : static_cast<u32>(outcome.error()), 0);
    });
  }
  void finish_with(kernel::ProcessId process, core::ErrorCode why) {
    finish(process, core::fail(why), [](kernel::GrantAccess&) { return 0u; });
  }
  /// The store could not be mounted: everybody who waits hears of it; the next request tries again.
  void finish_next(core::ErrorCode why) {
    for (u32 turn = 0; turn < kTurns; ++turn) {
      const auto next = next_process();
      if (!next) return;
      m_serving = *next;
      finish_with(*next, why);
    }
  }
  /// What was in the buffer is one application's own.
  void release(core::Lease<u8> bytes) {
    std::ranges::fill(bytes.view(), u8{0});
    m_buffer.take_back(std::move(bytes));
    serve();
  }

  Store& m_store;
  StorageIdentity& m_identity;
  core::Lender<u8> m_buffer;
  ProcessGrant m_apps;
  kernel::DeferredCall m_serve_later;
  kernel::ProcessId m_serving{};  // while the buffer is away; else whose turn was last
  Mounted m_mounted = Mounted::No;
};

}  // namespace capsules
