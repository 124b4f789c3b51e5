// chips/cmsdk/timer.hpp - the CMSDK APB timer as hil::Tick: it counts down, interrupts at zero and begins again by itself.
//
// Units    its clock, up to 2^32 - 1 a period.
// Source   Arm Cortex-M System Design Kit (DDI 0479D), section 4.3.
#pragma once
#include "hil/tick.hpp"
#include "mmio/mmio.hpp"

namespace chips::cmsdk {

struct TimerControl : mmio::Reg<TimerControl, 0x0, mmio::RW> { using Enable = Flag<0>; using Interrupt = Flag<3>; };
struct TimerValue : mmio::Reg<TimerValue, 0x4, mmio::RW> { using Clocks = Whole; };
struct TimerReload : mmio::Reg<TimerReload, 0x8, mmio::RW> { using Clocks = Whole; };
struct TimerInterruptClear : mmio::Reg<TimerInterruptClear, 0xC, mmio::WO> { using Interrupt = Flag<0>; };

template <u32 ClockHz>
class Timer {
 public:
  using Registers = mmio::Window<0x1000>;

  constexpr explicit Timer(Registers registers) : m_registers{registers} {}

  void start_tick(u32 microseconds) const {
    const u32 clocks = microseconds * (ClockHz / 1'000'000);
    m_registers.write(TimerReload::Clocks{clocks - 1});
    m_registers.write(TimerValue::Clocks{clocks - 1});
    m_registers.write(TimerControl::Enable{true} | TimerControl::Interrupt{true});
  }
  void stop_tick() const {
    m_registers.write(TimerControl::Enable{false});
    m_registers.write(TimerInterruptClear::Interrupt{true});
  }
  bool tick_interrupted() const {
    m_registers.write(TimerInterruptClear::Interrupt{true});
    return true;
  }

 private:
  Registers m_registers;
};
static_assert(hil::Tick<Timer<25'000'000>>);

}  // namespace chips::cmsdk
