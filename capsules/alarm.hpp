// capsules/alarm.hpp - driver 0x0: one alarm a process, in 32-bit ticks that wrap.
//
// Units    ticks of the source; processes see the low 32 bits.
// Errors   Already (cancel: none armed), NoSupport, NoMemory (no room for the grant).
// Memory   8 bytes of each using process, besides its subscription.
// Context  kernel loop. A process that dies takes its alarm with it: the grant says that none is armed.
#pragma once
#include "capsules/virtual_alarm.hpp"
#include "contract/alarm.hpp"
#include "kernel/driver.hpp"

namespace capsules {

struct AlarmState {
  u32 armed = 0;
  u32 expiry = 0;  // as the process computes it: reference + dt, modulo 2^32
};

template <class Alarms>
class Alarm final : public kernel::SystemCallDriver, public VirtualAlarmClient {
 public:
  static constexpr u32 kDriver = contract::alarm::kDriver;
  using ProcessGrant = kernel::Grant<AlarmState, contract::alarm::kUpcalls, 0, 0>;

  constexpr Alarm(Alarms& alarms, ProcessGrant apps) : m_alarms{alarms}, m_apps{apps} {}

  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 argument0, u32 argument1) override {
    using contract::alarm::Command;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return kernel::CommandReturn::success();
      case Command::Frequency: return kernel::CommandReturn::success(Alarms::kFrequencyHz);
      case Command::Now: return kernel::CommandReturn::success(static_cast<u32>(m_alarms.now()));
      case Command::Cancel: return cancel(caller);
      case Command::SetRelative: return set(caller, m_alarms.now(), argument0);
      case Command::SetAbsolute: return set(caller, in_the_past(argument0), argument1);
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

  void expired(u8 slot, u64 deadline, u64 now) override {
    (void)m_apps.enter_in_slot(slot, [&](AlarmState& app, kernel::GrantAccess& access) {
      if (app.armed == 0 || app.expiry != static_cast<u32>(deadline)) return;  // armed by an earlier life
      app.armed = 0;
      (void)access.schedule(contract::alarm::Upcall::Fired, static_cast<u32>(now), app.expiry, 0);
    });
  }

 private:
  /// The latest moment that is not in the future and reads `reference` in its low 32 bits.
  u64 in_the_past(u32 reference) const {
    const u64 now = m_alarms.now();
    return now - static_cast<u32>(static_cast<u32>(now) - reference);
  }

  kernel::CommandReturn set(kernel::ProcessId caller, u64 reference, u32 dt) {
    const u64 deadline = reference + dt;
    const auto stored = m_apps.enter(caller, [&](AlarmState& app, kernel::GrantAccess&) {
      app = {.armed = 1, .expiry = static_cast<u32>(deadline)};
    });
    if (!stored) return kernel::CommandReturn::failure(stored.error());
    m_alarms.arm(caller.slot, deadline);
    return kernel::CommandReturn::success(static_cast<u32>(deadline));
  }

  kernel::CommandReturn cancel(kernel::ProcessId caller) {
    const auto was_armed = m_apps.enter(caller, [](AlarmState& app, kernel::GrantAccess&) {
      const bool armed = app.armed != 0;
      app.armed = 0;
      return armed;
    });
    if (!was_armed) return kernel::CommandReturn::failure(was_armed.error());
    if (!*was_armed) return kernel::CommandReturn::failure(core::ErrorCode::Already);
    m_alarms.cancel(caller.slot);
    return kernel::CommandReturn::success();
  }

  Alarms& m_alarms;
  ProcessGrant m_apps;
};

}  // namespace capsules
