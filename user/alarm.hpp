// user/alarm.hpp - time: how late it is, and waiting.
//
// Units    std::chrono::milliseconds; ticks of frequency() per second where speed matters.
// Errors   those of driver 0x0.
#pragma once
#include <chrono>

#include "core/result.hpp"

namespace user::alarm {

using std::chrono::milliseconds;

/// Ticks per second.
core::Result<u32> frequency();
/// The current tick; wraps at 2^32.
core::Result<u32> now();
/// Waits at least `duration`. Nothing else of the program runs meanwhile.
core::Result<> sleep_for(milliseconds duration);

}  // namespace user::alarm
