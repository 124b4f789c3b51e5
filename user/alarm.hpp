// user/alarm.hpp - time: how late it is, and waiting.
//
// Units    durations of std::chrono, 100ms or 2s; ticks of frequency() per second where speed matters.
// Errors   those of driver 0x0.
// Context  sleep_for() blocks; user/async/alarm.hpp is for tasks.
#pragma once
#include <chrono>

#include "user/error.hpp"

namespace user {
using namespace std::chrono_literals;
}

namespace user::alarm {

using std::chrono::milliseconds;

/// Ticks per second.
Result<u32> frequency();
/// The current tick; wraps at 2^32.
Result<u32> now();
/// Waits at least `duration`. Nothing else of the program runs meanwhile.
Result<> sleep_for(milliseconds duration);

}  // namespace user::alarm
