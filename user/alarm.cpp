// user/alarm.cpp - long waits are split: the kernel's alarm reaches 2^32 ticks ahead and no further.
#include "user/alarm.hpp"

#include <algorithm>

#include "contract/alarm.hpp"
#include "user/system_call.hpp"

namespace user::alarm {
namespace {
using namespace contract::alarm;
constexpr u64 kLongestWait = 0x8000'0000;

core::Result<> wait_ticks(u32 ticks) {
  TRY(command(kDriver, static_cast<u32>(Command::SetRelative), ticks, 0).u32_result());
  (void)yield_wait_for(kDriver, static_cast<u32>(Upcall::Fired));
  return {};
}
}  // namespace

core::Result<u32> frequency() { return command(kDriver, static_cast<u32>(Command::Frequency), 0, 0).u32_result(); }
core::Result<u32> now() { return command(kDriver, static_cast<u32>(Command::Now), 0, 0).u32_result(); }

core::Result<> sleep_for(milliseconds duration) {
  const u32 per_second = TRY(frequency());
  const u64 count = duration.count() > 0 ? static_cast<u64>(duration.count()) : 0;
  for (u64 rest = (count * per_second + 999) / 1000; rest != 0;) {
    const u64 leg = std::min(rest, kLongestWait);
    TRY(wait_ticks(static_cast<u32>(leg)));
    rest -= leg;
  }
  return {};
}

}  // namespace user::alarm
