// hil/tick.hpp - a timer that interrupts again and again, and whose top half runs in the middle of anything.
//
// Units    microseconds.
// Context  start() and stop() from the kernel loop; interrupted() from the interrupt itself, which may have come in the
//          middle of any other call of the same driver.
#pragma once
#include <concepts>

#include "core/types.hpp"

namespace hil {

template <class T>
concept Tick = requires(T& timer, u32 microseconds) {
  { timer.start_tick(microseconds) } -> std::same_as<void>;
  { timer.stop_tick() } -> std::same_as<void>;
  { timer.tick_interrupted() } -> std::same_as<bool>;  // takes the interrupt back; whether a period is over since the last time that it was
};

}  // namespace hil
