// tests/kernel/cortex_m/port_sweep.hpp - SysTick and a timer that nobody else uses, each once after a chosen time; mps2-an386.
//
// Source   Arm Application Note AN386, memory map and interrupts: the second timer.
#pragma once
#include "arch/cortex_m/v7m/system_registers.hpp"
#include "boards/mps2-an386/memory_map.hpp"
#include "chips/cmsdk/timer.hpp"
#include "hil/interrupt.hpp"
#include "port_pended_calls.hpp"

namespace tests {

inline constexpr u16 kSweptLine = 9;
inline constexpr mmio::Window<0x1000> kSweptDevice{0x4000'1000};

constexpr u32 core_clocks(u32 nanoseconds) { return nanoseconds / (1'000'000'000 / ::board::kCoreClockHz); }

inline void interrupt_by_timer(u32 nanoseconds) { tick_in(core_clocks(nanoseconds)); }

/// The line is enabled here: at boot nobody knows of it.
inline void interrupt_by_device(u32 nanoseconds) {
  using namespace chips::cmsdk;
  kSweptDevice.write(TimerControl::Enable{false});
  kSweptDevice.write(TimerInterruptClear::Interrupt{true});
  kSweptDevice.write(TimerReload::Clocks{0xFFFF'FFFF});
  kSweptDevice.write(TimerValue::Clocks{core_clocks(nanoseconds)});
  kSweptDevice.write(TimerControl::Enable{true} | TimerControl::Interrupt{true});
}

struct SweptDevice final : hil::InterruptSource {
  void handle_interrupt() override {
    kSweptDevice.write(chips::cmsdk::TimerControl::Enable{false});
    kSweptDevice.write(chips::cmsdk::TimerInterruptClear::Interrupt{true});
  }
};

/// CONTROL, whose bit 0 is set where thread mode is unprivileged, and the MPU.
inline void for_each_protection_word(auto take) {
  using namespace arch::v7m;
  u32 control = 0;
  // UNSAFE(test-hook): reading CONTROL has no effect.
  asm volatile("mrs %0, control" : "=r"(control));
  take(control);
  take(kSystem.read<MpuControl::Enable>() ? 1 : 0);
  for (u32 region = 0; region < kSystem.read<MpuType::DataRegions>(); ++region) {
    kSystem.write(MpuRegionNumber::Value8{region});
    take(kSystem.read<MpuRegionBase::Bits>());
    take(kSystem.read<MpuRegionSize::Bits>());
  }
}

}  // namespace tests
