// hil/watchdog.hpp - the device that ends a kernel which makes no progress.
//
// Two periods without a restart: the first raises an interrupt that nothing masks, so that the kernel can say where it was;
// the second resets the machine, should even that not work.
// Units    milliseconds.
// Context  start() in boot; restart() and suspend() from the kernel loop and from a panic.
#pragma once
#include <concepts>

#include "core/types.hpp"

namespace hil {

template <class T>
concept Watchdog = requires(T& watchdog, u32 period_milliseconds) {
  { watchdog.start(period_milliseconds) } -> std::same_as<void>;  // sets the period and begins to count
  { watchdog.restart() } -> std::same_as<void>;                   // a whole period from now on, also after suspend()
  { watchdog.suspend() } -> std::same_as<void>;                   // does not count until the next restart()
};

}  // namespace hil
