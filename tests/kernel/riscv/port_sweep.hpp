// tests/kernel/riscv/port_sweep.hpp - the comparator and the real-time clock's alarm, each once after a chosen time; rv32-virt.
//
// The clock counts nanoseconds of emulated time only under `-rtc clock=vm`.
// Source   QEMU hw/rtc/goldfish_rtc.c and hw/riscv/virt.c: registers, place and source of the clock.
#pragma once
#include <utility>

#include "arch/riscv/csr.hpp"
#include "arch/riscv/pmp_plan.hpp"
#include "hil/interrupt.hpp"
#include "mmio/mmio.hpp"
#include "port_ambush.hpp"
#include "port_pended_calls.hpp"

namespace tests {

struct ClockLow : mmio::Reg<ClockLow, 0x00, mmio::RO> { using Word32 = Whole; };
struct ClockHigh : mmio::Reg<ClockHigh, 0x04, mmio::RO> { using Word32 = Whole; };
struct ClockAlarmLow : mmio::Reg<ClockAlarmLow, 0x08, mmio::RW> { using Word32 = Whole; };
struct ClockAlarmHigh : mmio::Reg<ClockAlarmHigh, 0x0C, mmio::RW> { using Word32 = Whole; };
struct ClockInterrupt : mmio::Reg<ClockInterrupt, 0x10, mmio::RW> { using Enable = Flag<0>; };
struct ClockClear : mmio::Reg<ClockClear, 0x1C, mmio::WO> { using Interrupt = Flag<0>; };

inline constexpr u32 kSweptSource = 11;
inline constexpr mmio::Window<0x1000> kSweptDevice{0x0010'1000};

inline void interrupt_by_timer(u32 nanoseconds) { tick_after(nanoseconds); }

/// Reading the low word keeps the high one that belongs to it; writing the low word arms.
inline void interrupt_by_device(u32 nanoseconds) {
  const u32 low = kSweptDevice.read<ClockLow::Word32>();
  const u64 time = static_cast<u64>(kSweptDevice.read<ClockHigh::Word32>()) << 32 | low;
  const u64 alarm = time + nanoseconds;
  kSweptDevice.write(ClockInterrupt::Enable{true});
  kSweptDevice.write(ClockAlarmHigh::Word32{static_cast<u32>(alarm >> 32)});
  kSweptDevice.write(ClockAlarmLow::Word32{static_cast<u32>(alarm)});
}

struct SweptDevice final : hil::InterruptSource {
  void handle_interrupt() override { kSweptDevice.write(ClockClear::Interrupt{true}); }
};

template <arch::riscv::Csr First, u32... Indices>
void for_each_csr(auto take, std::integer_sequence<u32, Indices...>) {
  using arch::riscv::operator+;
  (take(arch::riscv::read_csr<First + Indices>()), ...);
}

/// mstatus, whose previous privilege is that of whoever called, and the PMP.
inline void for_each_protection_word(auto take) {
  using namespace arch::riscv;
  take(read_csr<Csr::Mstatus>() & (kMstatusMppMask | kMstatusMprv));
  take(read_csr<Csr::Mseccfg>());
  for_each_csr<Csr::Pmpcfg0>(take, std::make_integer_sequence<u32, 4>{});
  for_each_csr<Csr::Pmpaddr0>(take, std::make_integer_sequence<u32, kPmpEntries>{});
}

}  // namespace tests
