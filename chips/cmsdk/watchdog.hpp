// chips/cmsdk/watchdog.hpp - the CMSDK APB watchdog as hil::Watchdog. Its interrupt goes to the NMI on most boards.
//
// It counts down from its load value. At zero it interrupts and counts the same period again; at the next zero, if nobody
// cleared the interrupt, it resets the machine. Locked but for the moment of each write: a stray one does not stop it.
// Errors   a period of no clock or of more than 2^32 - 1 is a failed check.
// Context  start() in boot; the rest from the kernel loop and from a panic.
// Source   Arm Cortex-M System Design Kit (DDI 0479D), section 4.5.
#pragma once
#include "hil/watchdog.hpp"
#include "mmio/mmio.hpp"

namespace chips::cmsdk {

struct WatchdogLoad : mmio::Reg<WatchdogLoad, 0x000, mmio::RW> { using Clocks = Whole; };
struct WatchdogControl : mmio::Reg<WatchdogControl, 0x008, mmio::RW> { using Interrupt = Flag<0>; using Reset = Flag<1>; };
struct WatchdogInterruptClear : mmio::Reg<WatchdogInterruptClear, 0x00C, mmio::WO> { using Any = Whole; };
struct WatchdogLock : mmio::Reg<WatchdogLock, 0xC00, mmio::RW> { using Key = Whole; };

template <u32 ClockHz, class RegisterWindow = mmio::Window<0x1000>>
class Watchdog {
 public:
  using Registers = RegisterWindow;

  constexpr explicit Watchdog(Registers registers) : m_registers{registers} {}

  void start(u32 period_milliseconds) const {
    const u64 clocks = u64{period_milliseconds} * ClockHz / 1000;
    if (clocks == 0 || clocks > 0xFFFF'FFFF) bulkhead_check_failed();
    unlocked([&] {
      m_registers.write(WatchdogLoad::Clocks{static_cast<u32>(clocks)});
      count_anew();
    });
  }
  void restart() const {
    unlocked([&] { count_anew(); });
  }
  void suspend() const {
    unlocked([&] { m_registers.write(WatchdogControl::Interrupt{false} | WatchdogControl::Reset{false}); });
  }

 private:
  static constexpr u32 kKey = 0x1ACC'E551;

  void unlocked(auto write) const {
    m_registers.write(WatchdogLock::Key{kKey});
    write();
    m_registers.write(WatchdogLock::Key{0});
  }
  /// Clearing the interrupt loads the counter, and enabling it lets that count. In this order: from a handler of the interrupt, a
  /// write to the control register while it is raised would raise it once more.
  void count_anew() const {
    m_registers.write(WatchdogInterruptClear::Any{0});
    m_registers.write(WatchdogControl::Interrupt{true} | WatchdogControl::Reset{true});
  }

  Registers m_registers;
};
static_assert(hil::Watchdog<Watchdog<25'000'000>>);

}  // namespace chips::cmsdk
