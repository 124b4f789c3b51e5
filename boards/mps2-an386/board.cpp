// boards/mps2-an386/board.cpp - what is on this board, and who may talk to whom.
//
// The lamps are real registers; since an emulator has nothing to look at, their changes are also logged. The emulator
// has no flash to write either: a file takes its place, so this board does not run on the real one as it is.
#include "arch/cortex_m/v7m/cycle_counter.hpp"
#include "arch/cortex_m/v7m/protection.hpp"
#include "arch/cortex_m/v7m/systick.hpp"
#include "boards/common/capsule_table.hpp"
#include "boards/common/deferred_table.hpp"
#include "boards/common/drivers.hpp"
#include "boards/common/image_sections.hpp"
#include "boards/common/initial_bytes.hpp"
#include "boards/common/installing.hpp"
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

namespace board {
namespace {
using Uart = chips::cmsdk::Uart;
using Timer = chips::cmsdk::DualTimer<kCoreClockHz>;
using Lamps = chips::virtual_board::LogLeds<chips::mps2::Lamps>;
using Cycles = arch::v7m::CycleCounter<Timer, Timer::kClocksPerTick>;
using Flash = chips::semihosting::FileFlash<kStoreSectorBytes, kStoreSectors, kernel::DeferredCall>;
using Drivers = common::Drivers<Uart, Timer, Lamps, chips::mps2::Buttons, Cycles>;
using SharedFlash = common::SharedFlash<Flash>;
using StorageDriver = common::StorageDriver<SharedFlash::Port>;
using Installing = common::Installing<SharedFlash::Port, kAppSlots>;

extern constinit Drivers drivers;
void refresh_top() { Drivers::refresh_top(drivers); }
extern constinit StorageDriver storage;
extern constinit SharedFlash shared_flash;
extern constinit Installing installing;

// Devices, each given exactly the clients it reports to.
constinit common::LedLines led_lines{};
constinit chips::mps2::Lamps real_lamps{chips::mps2::FpgaIo{kFpgaIo}};
constinit Lamps lamps{real_lamps, led_lines};
constinit chips::mps2::Buttons buttons{chips::mps2::FpgaIo{kFpgaIo}};
constinit Uart uart{Uart::Registers{kUart}, drivers.transmit, drivers.receive};
constinit Timer timer{Timer::Registers{kDualTimer}, drivers.alarm_source};
constinit Cycles cycles{timer};
constinit Flash flash{shared_flash.flash, common::deferred(common::Deferred::Flash)};
constinit Drivers drivers{uart, timer, lamps, buttons, cycles, refresh_top};
constinit SharedFlash shared_flash{flash, storage.flash, installing.flash};
constinit StorageDriver storage{shared_flash.storage_port};
constexpr chips::cmsdk::Timer<kCoreClockHz> tick_timer{mmio::Window<0x1000>{kTickTimer}};
constexpr chips::cmsdk::Watchdog<kCoreClockHz> watchdog{mmio::Window<0x1000>{kWatchdog}};
constinit arch::v7m::SysTick<kCoreClockHz> systick{};

/// SysTick counts nothing but time slices.
struct SliceLine final : kernel::InterruptHandler {
  void handle_interrupt() override { kernel::time_slice_expired(); }
};

constinit common::Loading loading{};
constinit Installing installing{shared_flash.application_port, {.first_sector = kAppFirstSector, .sectors_per_slot = kAppSlotSectors}};

// Bottom halves.
constinit common::BottomHalf<uart> uart_lines{};
constinit common::BottomHalf<timer> timer_line{};
constinit SliceLine slice_line{};
constinit common::DeferredHalf<flash> flash_turn{};

// The tables the kernel runs on; all in flash.
constexpr auto kDrivers = Drivers::table(drivers, std::array{Installing::entry(installing), StorageDriver::entry(storage)});
constexpr auto kDeferred = common::deferred_table(drivers, loading, storage, flash_turn, shared_flash, installing);
constexpr auto kCapsules = common::capsule_table<drivers, storage, shared_flash, installing>();
constexpr auto kLifeObservers = Drivers::life_observers(drivers, installing.loader);
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
    .ticks_per_second = ::board::Drivers::Alarms::kFrequencyHz,
    .now = [] { return ::board::timer.now(); },
    .wake_at = [](u64 tick) { ::board::drivers.alarms.arm(::board::Drivers::Alarms::kKernelAlarm, tick); },
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

extern "C" [[noreturn]] void board_main() {
  constexpr u32 kBaud = 115'200;
  board::uart.start(board::kCoreClockHz, kBaud);
  board::watchdog.start(board::kWatchdogMilliseconds);
  board::timer.start();
  if (!arch::v7m::start_protection()) kernel::panic("this processor has no memory protection unit");
  kernel::drain_log_to(board::drivers.log);
  kernel::ports::enable_interrupt(kernel::ports::kTickLine);
  board::cycles.start();
  if (!board::flash.start()) kernel::log<"no store file: non-volatile storage is off">(kernel::LogLevel::Warning);
  board::installing.restore();
  kernel::run();
}
