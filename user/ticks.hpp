// user/ticks.hpp - durations as ticks of the alarm's clock, and the one alarm that a process has.
#pragma once
#include <chrono>

#include "contract/alarm.hpp"
#include "user/driver.hpp"

namespace user {

using AlarmDriver = Driver<contract::alarm::kDriver>;
inline constexpr UpcallId kAlarmFired = AlarmDriver::upcall(contract::alarm::Upcall::Fired);
/// The kernel's alarm reaches 2^32 ticks ahead and no further; half of that leaves room to be late.
inline constexpr u64 kLongestWait = 0x8000'0000;

/// Rounded up; a duration below zero is over.
Result<u64> ticks_of(std::chrono::milliseconds duration);

/// Set while tasks sleep: a blocking sleep borrows the alarm, and whoever had it arms it again.
inline constinit void (*alarm_borrowed)() = nullptr;

}  // namespace user
