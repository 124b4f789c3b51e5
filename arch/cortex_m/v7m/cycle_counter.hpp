// arch/cortex_m/v7m/cycle_counter.hpp - the cycle counter of the debug unit (DWT), or where there is none a clock that is.
//
// The DWT is optional in ARMv7-M, and touching one that is not there faults. Whether it is shows in DEMCR: TRCENA, which
// switches it on, reads as written only where trace hardware exists. QEMU has none, so there the clock is multiplied.
// Units    cycles. From the clock they advance by kCyclesPerTick at a time.
// Context  start() at boot. The DWT's 32 bits are extended at each now(): of a longer silence than 2^32 cycles (171 s at
//          25 MHz) a multiple of that is lost. It stands still while the processor sleeps; the clock does not.
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), sections C1.6.5 (DEMCR) and C1.8 (DWT).
#pragma once
#include "arch/cortex_m/v7m/system_registers.hpp"
#include "hil/cycle_counter.hpp"

namespace arch::v7m {

struct DebugMonitor : Reg<DebugMonitor, 0xDFC, RW> { using TraceEnable = Flag<24>; };
struct TraceControl : Reg<TraceControl, 0x000, RW> { using CountCycles = Flag<0>; using NoCycleCounter = Flag<25>; };
struct TraceCycles : Reg<TraceCycles, 0x004, RW> { using Count = Whole; };

template <class Clock, u32 kCyclesPerTick>
class CycleCounter {
 public:
  constexpr explicit CycleCounter(Clock& clock) : m_clock{clock} {}

  void start() {
    kSystem.modify(DebugMonitor::TraceEnable{true});
    if (!kSystem.read<DebugMonitor::TraceEnable>() || kTrace.read<TraceControl::NoCycleCounter>()) return;
    kTrace.modify(TraceControl::CountCycles{true});
    m_exact = true;
  }

  u64 now() {
    if (!m_exact) return m_clock.now() * kCyclesPerTick;
    m_count += static_cast<u32>(kTrace.read<TraceCycles::Count>() - static_cast<u32>(m_count));
    return m_count;
  }

 private:
  static constexpr mmio::Window<0x1000> kTrace{0xE000'1000};

  Clock& m_clock;
  u64 m_count = 0;
  bool m_exact = false;
};

}  // namespace arch::v7m
