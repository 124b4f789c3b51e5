// chips/cmsdk/dual_timer.hpp - the CMSDK dual timer as hil::Alarm: one counter is the clock, the other the alarm.
//
// The clock counts 32 bits down and interrupts when it wraps; the driver counts the wraps. The alarm runs once,
// and again as long as its deadline is farther away than it reaches.
// Units    ticks of the timer's clock divided by 16.
// Context  kernel loop; now() is called at least once a wrap (45 minutes at 25 MHz), by the wrap's own interrupt.
// Source   Arm Cortex-M System Design Kit (DDI 0479D), section 4.4.
#pragma once
#include <algorithm>

#include "core/undivided.hpp"
#include "hil/alarm.hpp"
#include "hil/interrupt.hpp"
#include "mmio/mmio.hpp"

namespace chips::cmsdk {

template <class Self, u32 Offset>
struct TimerControlOf : mmio::Reg<Self, Offset, mmio::RW> {
  template <u32 Bit> using Bit_ = typename mmio::Reg<Self, Offset, mmio::RW>::template Flag<Bit>;
  using OneShot = Bit_<0>;
  using Wide = Bit_<1>;
  using Divide16 = Bit_<2>;
  using Interrupt = Bit_<5>;
  using Periodic = Bit_<6>;
  using Enable = Bit_<7>;
};
struct ClockLoad : mmio::Reg<ClockLoad, 0x00, mmio::RW> { using Ticks = Whole; };
struct ClockValue : mmio::Reg<ClockValue, 0x04, mmio::RO> { using Ticks = Whole; };
struct ClockControl : TimerControlOf<ClockControl, 0x08> {};
struct ClockClear : mmio::Reg<ClockClear, 0x0C, mmio::WO> { using Any = Whole; };
struct AlarmLoad : mmio::Reg<AlarmLoad, 0x20, mmio::RW> { using Ticks = Whole; };
struct AlarmControl : TimerControlOf<AlarmControl, 0x28> {};
struct AlarmClear : mmio::Reg<AlarmClear, 0x2C, mmio::WO> { using Any = Whole; };

template <u32 ClockHz>
class DualTimer final : public hil::InterruptSource {
 public:
  static constexpr u32 kClocksPerTick = 16;
  static constexpr u32 kFrequencyHz = ClockHz / kClocksPerTick;
  using Registers = mmio::Window<0x1000>;

  constexpr DualTimer(Registers registers, hil::AlarmClient& client) : m_registers{registers}, m_client{client} {}

  void start() {
    m_registers.write(ClockLoad::Ticks{0xFFFF'FFFF});
    m_registers.write(ClockControl::Wide{true} | ClockControl::Divide16{true} | ClockControl::Interrupt{true} |
                      ClockControl::Periodic{true} | ClockControl::Enable{true});
  }

  u64 now() {
    const u32 low = ~m_registers.read<ClockValue::Ticks>();
    if (low < m_last_low) note_wrap(low);
    else m_last_low = low;
    return static_cast<u64>(m_wraps) << 32 | low;
  }

  void arm(u64 deadline) {
    const core::Undivided whole;
    m_deadline = deadline;
    m_armed = true;
    run_alarm();
  }
  void disarm() {
    const core::Undivided whole;
    m_armed = false;
    m_registers.write(AlarmControl::Enable{false});
    m_registers.write(AlarmClear::Any{0});
  }

  void handle_interrupt() override {
    m_registers.write(ClockClear::Any{0});
    m_registers.write(AlarmClear::Any{0});
    const u64 time = now();
    if (!m_armed) return;
    if (time < m_deadline) return run_alarm();
    disarm();
    m_client.fired();
  }

 private:
  /// Counted once, whatever happens to the capsule that asked for the time.
  void note_wrap(u32 low) {
    const core::Undivided whole;
    ++m_wraps;
    m_last_low = low;
  }
  void run_alarm() {
    constexpr u64 kFarthest = 0x8000'0000;
    const u64 time = now();
    const u64 ticks = m_deadline > time ? std::min(m_deadline - time, kFarthest) : 1;
    m_registers.write(AlarmControl::Enable{false});
    m_registers.write(AlarmLoad::Ticks{static_cast<u32>(ticks)});
    m_registers.write(AlarmControl::OneShot{true} | AlarmControl::Wide{true} | AlarmControl::Divide16{true} |
                      AlarmControl::Interrupt{true} | AlarmControl::Enable{true});
  }

  Registers m_registers;
  hil::AlarmClient& m_client;
  u64 m_deadline = 0;
  u32 m_last_low = 0;
  u32 m_wraps = 0;
  bool m_armed = false;
};
static_assert(hil::Alarm<DualTimer<25'000'000>>);

}  // namespace chips::cmsdk
