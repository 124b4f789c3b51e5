// tests/kernel/cortex_m/port_ambush.hpp - the tick's timer counts for so long, once, then periods again; mps2-an386.
#pragma once
#include "boards/mps2-an386/memory_map.hpp"
#include "chips/cmsdk/timer.hpp"

namespace tests {

inline void tick_after(u32 nanoseconds) {
  constexpr u32 kNanosecondsPerClock = 1'000'000'000 / ::board::kCoreClockHz;
  mmio::Window<0x1000>{::board::kTickTimer}.write(chips::cmsdk::TimerValue::Clocks{nanoseconds / kNanosecondsPerClock});
}

}  // namespace tests
