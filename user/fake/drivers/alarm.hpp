// user/fake/drivers/alarm.hpp - the alarm over simulated time.
#pragma once
#include "contract/alarm.hpp"
#include "user/fake/kernel.hpp"

namespace user::fake {

class Alarm final : public Driver {
 public:
  explicit Alarm(Kernel& kernel) : Driver{kernel, contract::alarm::kDriver, {contract::alarm::kUpcalls}} {}

  Return command(u32 number, u32 argument0, u32 argument1) override {
    using contract::alarm::Command;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return success();
      case Command::Frequency: return success(kTicksPerSecond);
      case Command::Now: return success(now());
      case Command::Cancel: return cancel();
      case Command::SetRelative: return set(now(), argument0);
      case Command::SetAbsolute: return set(argument0, argument1);
    }
    return failure(core::ErrorCode::NoSupport);
  }

 private:
  u32 now() { return static_cast<u32>(kernel().ticks()); }

  Return cancel() {
    const bool armed = std::exchange(m_armed, false);
    return armed ? success() : failure(core::ErrorCode::Already);
  }
  /// Whether this much time is over since the reference, which lies in the past.
  Return set(u32 reference, u32 ticks) {
    const u32 passed = now() - reference, left = passed < ticks ? ticks - passed : 0, expiry = reference + ticks;
    m_armed = true;
    kernel().at_tick(kernel().ticks() + left, [this, setting = ++m_setting, expiry] {
      if (setting != m_setting || !std::exchange(m_armed, false)) return;
      kernel().upcall(id(contract::alarm::Upcall::Fired), now(), expiry, 0);
    });
    return success(expiry);
  }

  u64 m_setting = 0;
  bool m_armed = false;
};

}  // namespace user::fake
