// arch/cortex_m/v7m/systick.hpp - SysTick as the timer of time slices.
//
// Units    microseconds, up to 2^24 core clocks.
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), section B3.3.
#pragma once
#include "arch/cortex_m/v7m/system_registers.hpp"

namespace arch::v7m {

template <u32 CoreClockHz>
class SysTick {
 public:
  void start_slice(u32 microseconds) {
    kSystem.write(SysTickReload::Value24{microseconds * (CoreClockHz / 1'000'000)});
    kSystem.write(SysTickCurrent::Value24{0});  // any write begins a full period
    kSystem.write(SysTickControl::Enable{true} | SysTickControl::Interrupt{true} | SysTickControl::CoreClock{true});
  }
  void stop_slice() { kSystem.write(SysTickControl::Enable{false}); }
};

}  // namespace arch::v7m
