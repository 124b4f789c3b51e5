// capsules/cycle_count.hpp - driver 0x90008: starts, stops and reads a count of cycles, for one process at a time.
//
// Units    cycles. The hardware's counter runs on by itself; this remembers when it was started.
// Errors   Reserve (another living process owns the count), NoSupport, NoMemory (no room for the grant).
// Memory   4 bytes of each owning process: the grant tells that it still lives.
#pragma once
#include "contract/cycle_count.hpp"
#include "hil/cycle_counter.hpp"
#include "kernel/driver.hpp"

namespace capsules {

template <hil::CycleCounter Counter>
class CycleCount final : public kernel::SystemCallDriver {
 public:
  static constexpr u32 kDriver = contract::cycle_count::kDriver;
  using ProcessGrant = kernel::Grant<u32, 0, 0, 0>;

  constexpr CycleCount(Counter& counter, ProcessGrant apps) : m_counter{counter}, m_apps{apps} {}

  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32, u32) override {
    using contract::cycle_count::Command;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return kernel::CommandReturn::success();
      case Command::Count: return kernel::CommandReturn::success_u64(count());
      case Command::Start: return owned(caller, [&] { start(); });
      case Command::Reset: return owned(caller, [&] { reset(); });
      case Command::Stop: return owned(caller, [&] { stop(); });
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

 private:
  bool lives(kernel::ProcessId process) {
    return static_cast<bool>(m_apps.enter_existing(process, [](u32&, kernel::GrantAccess&) {}));
  }

  template <class Act>
  kernel::CommandReturn owned(kernel::ProcessId caller, Act act) {
    if (caller != m_owner && lives(m_owner)) return kernel::CommandReturn::failure(core::ErrorCode::Reserve);
    const auto entered = m_apps.enter(caller, [](u32&, kernel::GrantAccess&) {});
    if (!entered) return kernel::CommandReturn::failure(entered.error());
    m_owner = caller;
    act();
    return kernel::CommandReturn::success();
  }

  u64 count() { return m_running ? m_counted + (m_counter.now() - m_started) : m_counted; }
  void start() {
    if (m_running) return;
    m_started = m_counter.now();
    m_running = true;
  }
  void reset() {
    m_counted = 0;
    m_started = m_counter.now();
  }
  void stop() {
    m_counted = count();
    m_running = false;
  }

  Counter& m_counter;
  ProcessGrant m_apps;
  kernel::ProcessId m_owner{};
  u64 m_started = 0;
  u64 m_counted = 0;  // before m_started
  bool m_running = false;
};

}  // namespace capsules
