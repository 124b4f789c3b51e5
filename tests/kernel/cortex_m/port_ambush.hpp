// tests/kernel/cortex_m/port_ambush.hpp - the tick's timer counts so many clocks, once, then periods again; mps2-an386.
#pragma once
#include "boards/mps2-an386/memory_map.hpp"
#include "chips/cmsdk/timer.hpp"

namespace tests {

inline void tick_after(u32 clocks) { mmio::Window<0x1000>{::board::kTickTimer}.write(chips::cmsdk::TimerValue::Clocks{clocks}); }

}  // namespace tests
