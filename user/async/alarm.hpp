// user/async/alarm.hpp - waiting for time, for tasks: co_await async::alarm::sleep_for(100ms).
//
// Units    durations of std::chrono.
// Errors   those of driver 0x0.
#pragma once
#include "user/alarm.hpp"
#include "user/async/timers.hpp"

namespace user::async::alarm {

using std::chrono::milliseconds;

/// At least `duration`, Result<>.
inline Sleep sleep_for(milliseconds duration) { return Sleep{duration}; }

}  // namespace user::async::alarm
