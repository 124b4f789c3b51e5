// boards/mps2-an386/board.cpp - what is on this board, and who may talk to whom.
//
// The lamps are real registers; since an emulator has nothing to look at, their changes are also logged. The emulator
// has no flash to write either: a file takes its place, so this board does not run on the real one as it is.
#include "arch/cortex_m/v7m/cycle_counter.hpp"
#include "arch/cortex_m/v7m/protection.hpp"
#include "arch/cortex_m/v7m/systick.hpp"
#include "boards/common/drivers.hpp"
#include "boards/common/image_sections.hpp"
#include "boards/common/initial_bytes.hpp"
#include "boards/common/loading.hpp"
#include "boards/mps2-an386/memory_map.hpp"
#include "chips/cmsdk/dual_timer.hpp"
#include "chips/cmsdk/timer.hpp"
#include "chips/cmsdk/uart.hpp"
#include "chips/cmsdk/watchdog.hpp"
#include "chips/mps2/fpgaio.hpp"
#include "chips/semihosting/file_flash.hpp"
#include "chips/virtual/log_leds.hpp"
#include "kernel/ports/interrupts.hpp"
#include "port_extra_interrupts.hpp"
#include "port_system.hpp"

namespace board {
namespace {
using Uart = chips::cmsdk::Uart;
using Timer = chips::cmsdk::DualTimer<kCoreClockHz>;
using Lamps = chips::virtual_board::LogLeds<chips::mps2::Lamps>;
using Cycles = arch::v7m::CycleCounter<Timer, Timer::kClocksPerTick>;
using Flash = chips::semihosting::FileFlash<kStoreSectorBytes, kStoreSectors, kernel::DeferredCall>;

/// The devices as the drivers want them.
struct Machine {
  using Uart = board::Uart;
  using AlarmSource = Timer;
  using Lamps = board::Lamps;
  using Buttons = chips::mps2::Buttons;
  using Cycles = board::Cycles;
  using Entropy = common::NoEntropy;
  using Flash = board::Flash;
  [[maybe_unused]] static constexpr u32 kAppSlots = board::kAppSlots;
  [[maybe_unused]] static constexpr u32 kAppFirstSector = board::kAppFirstSector, kAppSlotSectors = board::kAppSlotSectors;

  Uart& uart;
  Timer& alarm_source;
  Lamps& lamps;
  Buttons& buttons;
  Cycles& cycles;
  Entropy& entropy;
  Flash& flash;
};
using System = common::System<Machine>;

extern constinit System system;
void refresh_top() { System::refresh_top(system); }

// Devices, each given exactly the clients it reports to.
constinit common::LedLines led_lines{};
constinit chips::mps2::Lamps real_lamps{chips::mps2::FpgaIo{kFpgaIo}};
constinit Lamps lamps{real_lamps, led_lines};
constinit chips::mps2::Buttons buttons{chips::mps2::FpgaIo{kFpgaIo}};
constinit Uart uart{Uart::Registers{kUart}, system.drivers.transmit, system.drivers.receive};
constinit Timer timer{Timer::Registers{kDualTimer}, system.drivers.alarm_source};
constinit Cycles cycles{timer};
constinit common::NoEntropy no_entropy{};
constinit Flash flash{system.shared_flash.flash, common::deferred(common::Deferred::Flash)};
constexpr Machine machine{uart, timer, lamps, buttons, cycles, no_entropy, flash};
constinit System system{machine, refresh_top};
constexpr chips::cmsdk::Timer<kCoreClockHz> tick_timer{mmio::Window<0x1000>{kTickTimer}};
constexpr chips::cmsdk::Watchdog<kCoreClockHz> watchdog{mmio::Window<0x1000>{kWatchdog}};
constinit arch::v7m::SysTick<kCoreClockHz> systick{};

/// SysTick counts nothing but time slices.
struct SliceLine final : kernel::InterruptHandler {
  void handle_interrupt() override { kernel::time_slice_expired(); }
};

constinit common::Loading loading{};

// Bottom halves.
constinit common::BottomHalf<uart> uart_lines{};
constinit common::BottomHalf<timer> timer_line{};
constinit SliceLine slice_line{};
constinit common::DeferredHalf<flash> flash_turn{};

// The tables the kernel runs on; all in flash.
constexpr auto kDrivers = System::driver_table(system);
constexpr auto kDeferred = System::deferred_table(system, loading, flash_turn);
constexpr auto kCapsules = System::capsule_table(system);
constexpr auto kLifeObservers = System::life_observers(system);
constexpr kernel::InterruptTable kInterrupts{kernel::appended(std::array<kernel::InterruptEntry, 4>{{
    {kDualTimerLine, timer_line},  // the most frequent ones first: they are found first
    {kernel::ports::kSysTickLine, slice_line},
    {kUartReceiveLine, uart_lines},
    {kUartTransmitLine, uart_lines},
}}, common::kExtraInterrupts<kernel::InterruptEntry>)};
}  // namespace
}  // namespace board

constexpr kernel::Board kernel::board{
    .name = ::board::kName,
    .memory = kernel::checked({.kernel_text = ::board::kKernelText, .kernel_ram = ::board::kKernelRam,
               .app_flash = ::board::kAppFlash, .app_ram = ::board::kAppRam}),
    .sections = ::board::image_sections,
    .drivers = ::board::kDrivers.entries,
    .interrupts = ::board::kInterrupts.entries,
    .deferred_calls = ::board::kDeferred.entries,
    .life_observers = ::board::kLifeObservers,
    .capsules = ::board::kCapsules,
    .restore_initial = ::board::common::restore_initial,
    .loader = ::board::loading.loader,
    .storage_policy = ::board::common::kStoragePolicy,
    .fault_policy = kernel::FaultPolicy::stop(),
    .fault_overrides = ::board::common::kFaultOverrides,
    .ticks_per_second = ::board::System::Alarms::kFrequencyHz,
    .now = [] { return ::board::timer.now(); },
    .wake_at = [](u64 tick) { ::board::system.drivers.alarms.arm(::board::System::Alarms::kKernelAlarm, tick); },
    .start_slice = [](u32 microseconds) { ::board::systick.start_slice(microseconds); },
    .stop_slice = [] { ::board::systick.stop_slice(); },
    .tick = {.start = [] { ::board::tick_timer.start_tick(::board::common::kCapsuleBudgetMicroseconds); },
             .stop = [] { ::board::tick_timer.stop_tick(); },
             .interrupted = [] { return ::board::common::tick_came(::board::tick_timer.tick_interrupted()); }},
    .write_now = [](std::string_view text) { ::board::uart.write_now(text); },
    .halt = [] {},
    .reset = [] { arch::v7m::reset_system(); },
    .watchdog = {.restart = [] { ::board::watchdog.restart(); }, .suspend = [] { ::board::watchdog.suspend(); }},
};

namespace {
/// Out of line: what is restored afterwards stands on a stack that is empty again.
[[gnu::noinline]] void start_devices() {
  constexpr u32 kBaud = 115'200;
  board::uart.start(board::kCoreClockHz, kBaud);
  board::watchdog.start(board::kWatchdogMilliseconds);
  board::timer.start();
  if (!arch::v7m::start_protection()) kernel::panic("this processor has no memory protection unit");
  kernel::drain_log_to(board::system.drivers.log);
  kernel::ports::enable_interrupt(kernel::ports::kTickLine);
  board::cycles.start();
  if (board::System::kHasFlash && !board::flash.start()) kernel::log<"no store file: non-volatile storage is off">(kernel::LogLevel::Warning);
}
}  // namespace

extern "C" [[noreturn]] void board_main() {
  start_devices();
  board::system.restore();
  kernel::run();
}
