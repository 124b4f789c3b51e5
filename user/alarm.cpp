// user/alarm.cpp - long waits are split: the kernel's alarm reaches 2^32 ticks ahead and no further.
#include "user/alarm.hpp"

#include <algorithm>

#include "user/ticks.hpp"

namespace user {

Result<u64> ticks_of(std::chrono::milliseconds duration) {
  const u32 per_second = TRY(AlarmDriver::ask(contract::alarm::Command::Frequency));
  const u64 count = duration.count() > 0 ? static_cast<u64>(duration.count()) : 0;
  return (count * per_second + 999) / 1000;
}

}  // namespace user

namespace user::alarm {
namespace {
using namespace contract::alarm;

Result<> wait_ticks(u32 ticks) {
  const u32 expiry = TRY(AlarmDriver::ask(Command::SetRelative, ticks));
  while (yield_wait_for(kAlarmFired.driver, kAlarmFired.number).argument1 != expiry) {  // an alarm of the tasks, or one that was replaced
  }
  return {};
}

Result<> wait_all(u64 rest) {
  while (rest != 0) {
    const u64 leg = std::min(rest, kLongestWait);
    TRY(wait_ticks(static_cast<u32>(leg)));
    rest -= leg;
  }
  return {};
}
}  // namespace

Result<u32> frequency() { return AlarmDriver::ask(Command::Frequency); }
Result<u32> now() { return AlarmDriver::ask(Command::Now); }

Result<> sleep_for(milliseconds duration) {
  const Result<> waited = wait_all(TRY(ticks_of(duration)));
  if (alarm_borrowed != nullptr) alarm_borrowed();
  return waited;
}

}  // namespace user::alarm
