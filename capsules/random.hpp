// capsules/random.hpp - driver 0x40001: one source of entropy for many processes, a pool's worth each in turn.
//
// Units    bytes.
// Errors   NoSupport, NoMemory (no room for the grant); what the source reports is the status of the upcall.
// Context  kernel loop. Filled is queued from the deferred call or the source's callback, never inside command().
// Memory   the pool, from the board; 8 bytes of each using process. Random bytes leave the pool once and are erased there.
#pragma once
#include <algorithm>
#include <optional>

#include "contract/random.hpp"
#include "hil/entropy.hpp"
#include "kernel/driver.hpp"

namespace capsules {

struct RandomRequest {
  u32 wanted = 0;  // 0: nothing asked
  u32 given = 0;
};

template <hil::Entropy Source>
class Random final : public kernel::SystemCallDriver, public hil::EntropyClient, public kernel::DeferredCallClient {
 public:
  static constexpr u32 kDriver = contract::random::kDriver;
  using ProcessGrant = kernel::Grant<RandomRequest, contract::random::kUpcalls, 0, contract::random::kReadWriteAllows>;

  constexpr Random(Source& source, std::span<u8> pool, ProcessGrant apps, kernel::DeferredCall serve_later)
      : m_source{source}, m_pool{pool}, m_apps{apps}, m_serve_later{serve_later} {}

  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 count, u32) override {
    using contract::random::Command;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return kernel::CommandReturn::success();
      case Command::Get: return get(caller, count);
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

  void deferred_call() override { serve(); }

  /// The process that asked may be gone, or have asked anew: then the bytes go to whoever is next.
  void filled(core::Lease<u8> bytes, core::Result<usize> count) override {
    const auto fresh = bytes.view().first(count ? std::min(*count, bytes.size()) : 0);
    if (!count) finish(m_serving, count.error());
    else hand_over(m_serving, fresh);
    std::ranges::fill(fresh, u8{0});
    m_pool.take_back(std::move(bytes));
    serve();
  }

 private:
  static constexpr u32 kTurns = 256;  // more than there can be processes; each ends one request

  kernel::CommandReturn get(kernel::ProcessId caller, u32 count) {
    const auto noted = m_apps.enter(caller, [&](RandomRequest& app, kernel::GrantAccess&) { app = {.wanted = count}; });
    if (noted && count != 0) m_serve_later.raise();
    return kernel::CommandReturn::from(noted);
  }

  /// Asks the source for the next process's bytes. Nothing happens while the pool is away.
  void serve() {
    for (u32 turn = 0; turn < kTurns && m_pool.home(); ++turn) {
      const auto next = next_process();
      if (!next) return;
      const u32 missing = missing_bytes(*next);
      if (missing == 0) finish(*next, {});
      else ask(*next, missing);
    }
    if (m_pool.home()) m_serve_later.raise();
  }
  /// Round robin: the search begins behind the process that was served last.
  std::optional<kernel::ProcessId> next_process() {
    std::optional<kernel::ProcessId> found{};
    m_apps.each_from(static_cast<u8>(m_serving.slot + 1), [&](RandomRequest& app, kernel::GrantAccess& access) {
      if (app.wanted != 0) found = access.process();
      return !found;
    });
    return found;
  }
  static u32 missing_of(const RandomRequest& app, kernel::GrantAccess& access) {
    const u32 goal = std::min(app.wanted, access.read_write(contract::random::ReadWriteAllow::Destination).size());
    return goal - std::min(goal, app.given);
  }
  u32 missing_bytes(kernel::ProcessId process) {
    return m_apps.enter_existing(process, [](RandomRequest& app, kernel::GrantAccess& access) { return missing_of(app, access); })
        .value_or(0);
  }

  void ask(kernel::ProcessId process, u32 count) {
    m_serving = process;
    auto taken = m_source.fill(m_pool.lend(count));
    if (taken) return;
    m_pool.take_back(std::move(taken.error().buffer));
    finish(process, taken.error().why);
  }

  /// What brings the request no further will not do so the next time either: it ends.
  void hand_over(kernel::ProcessId process, std::span<const u8> fresh) {
    const auto written = m_apps.enter_existing(process, [&](RandomRequest& app, kernel::GrantAccess& access) {
      const usize count = std::min<usize>(missing_of(app, access), fresh.size());
      const u32 bytes = access.read_write(contract::random::ReadWriteAllow::Destination).write(app.given, fresh.first(count));
      app.given += bytes;
      return bytes;
    });
    if (missing_bytes(process) == 0) finish(process, {});
    else if (written && *written == 0) finish(process, core::ErrorCode::Fail);
  }
  void finish(kernel::ProcessId process, std::optional<core::ErrorCode> why) {
    (void)m_apps.enter_existing(process, [&](RandomRequest& app, kernel::GrantAccess& access) {
      if (app.wanted == 0) return;
      (void)access.schedule(contract::random::Upcall::Filled, why ? static_cast<u32>(*why) : 0, app.given, 0);
      app = {};
    });
    m_serving = process;
  }

  Source& m_source;
  core::Lender<u8> m_pool;
  ProcessGrant m_apps;
  kernel::DeferredCall m_serve_later;
  kernel::ProcessId m_serving{};  // while the pool is away; else whose turn was last
};

}  // namespace capsules
