// boards/rv32-virt/board.cpp - what is on this board, and who may talk to whom.
//
// The machine has no lamps and no buttons: four lamps are shown as lines on the console.
#include "arch/riscv/barrier.hpp"
#include "arch/riscv/csr.hpp"
#include "arch/riscv/cycle_counter.hpp"
#include "arch/riscv/protection.hpp"
#include "boards/common/drivers.hpp"
#include "boards/common/image_sections.hpp"
#include "boards/common/initial_bytes.hpp"
#include "boards/common/loading.hpp"
#include "boards/rv32-virt/memory_map.hpp"
#include "chips/cfi/flash.hpp"
#include "chips/ns16550/uart.hpp"
#include "chips/sifive/clint.hpp"
#include "chips/sifive/plic.hpp"
#include "chips/sifive/test_finisher.hpp"
#include "chips/virtual/log_leds.hpp"
#include "chips/virtio/rng.hpp"
#include "chips/virtual/no_buttons.hpp"
#include "kernel/ports/interrupts.hpp"
#include "port_extra_interrupts.hpp"
#include "port_system.hpp"

namespace board {
namespace {
using Uart = chips::ns16550::Uart;
/// The hart's end of the timer's line.
struct TimerLine {
  static void enable() { kernel::ports::enable_interrupt(arch::riscv::kMachineTimer); }
  static void disable() { kernel::ports::disable_interrupt(arch::riscv::kMachineTimer); }
};
using Clint = chips::sifive::Clint<TimerLine>;
using MemoryLamps = chips::virtual_board::MemoryLeds<4>;
using Lamps = chips::virtual_board::LogLeds<MemoryLamps>;
using Cycles = arch::riscv::CycleCounter;
using Rng = chips::virtio::Rng<arch::riscv::device_barrier>;
using Flash = chips::cfi::Flash<kFlashSectorBytes, kFlashSectors, kernel::DeferredCall>;

/// The devices as the drivers want them.
struct Machine {
  using Uart = board::Uart;
  using AlarmSource = Clint;
  using Lamps = board::Lamps;
  using Buttons = chips::virtual_board::NoButtons;
  using Cycles = board::Cycles;
  using Entropy = Rng;
  using Flash = board::Flash;
  [[maybe_unused]] static constexpr u32 kAppSlots = board::kAppSlots;
  [[maybe_unused]] static constexpr u32 kAppFirstSector = board::kAppFirstSector, kAppSlotSectors = board::kAppSlotSectors;

  Uart& uart;
  Clint& alarm_source;
  Lamps& lamps;
  Buttons& buttons;
  Cycles& cycles;
  Rng& entropy;
  Flash& flash;
};
using System = common::System<Machine>;

constexpr arch::riscv::KernelMap kProtection{
    .text = kKernelText, .ram = kKernelRam, .app_flash = kAppFlash, .app_ram = kAppRam, .devices = kDevices};
static_assert(arch::riscv::protectable(kProtection), "every range of the kernel is one power of two, aligned to itself");

extern constinit System system;
void refresh_top() { System::refresh_top(system); }

// Devices, each given exactly the clients it reports to.
constinit common::LedLines led_lines{};
constinit common::SliceEnd slice_end{};
constinit chips::virtual_board::NoButtons buttons{};
constinit MemoryLamps memory_lamps{};
constinit Lamps lamps{memory_lamps, led_lines};
constinit Uart uart{chips::ns16550::Registers{kUart}, system.drivers.transmit, system.drivers.receive};
constinit Clint clint{chips::sifive::ClintRegisters{kClint}, system.drivers.alarm_source, slice_end};
constinit Cycles cycles{};
constinit Rng rng{chips::virtio::Registers{kVirtio0}, system.random.entropy};
constinit Flash flash{Flash::Registers{kStoreFlash}, system.shared_flash.flash, common::deferred(common::Deferred::Flash)};
constexpr Machine machine{uart, clint, lamps, buttons, cycles, rng, flash};
constinit System system{machine, refresh_top};

/// A system without random numbers has no device of them in its image.
consteval auto device_sources() {
  using Entry = chips::sifive::PlicEntry;
  if constexpr (System::kHasEntropy)
    return std::array<Entry, 2>{{{kVirtio0Source, rng}, {kUartSource, uart}}};
  else
    return std::array<Entry, 1>{{{kUartSource, uart}}};
}
constexpr auto kSources = kernel::appended(device_sources(), common::kExtraInterrupts<chips::sifive::PlicEntry>);
constinit chips::sifive::Plic plic{chips::sifive::PlicRegisters{kPlic}, kSources};
constexpr chips::sifive::TestFinisher finisher{mmio::Window<4>{kTestFinisher}};

constinit common::Loading loading{};

// Bottom halves.
constinit common::BottomHalf<clint> timer_line{};
constinit common::BottomHalf<plic> external_line{};
constinit common::DeferredHalf<flash> flash_turn{};

// The tables the kernel runs on; all in flash.
constexpr auto kDrivers = System::driver_table(system);
constexpr auto kDeferred = System::deferred_table(system, loading, flash_turn);
constexpr auto kCapsules = System::capsule_table(system);
constexpr auto kLifeObservers = System::life_observers(system);
constexpr kernel::InterruptTable kInterrupts{std::array<kernel::InterruptEntry, 2>{{
    {arch::riscv::kMachineTimer, timer_line},
    {arch::riscv::kMachineExternal, external_line},
}}};
constexpr u16 kPanicStatus = 1;  // exit status of the emulator
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
    .now = [] { return ::board::clint.now(); },
    .wake_at = [](u64 tick) { ::board::system.drivers.alarms.arm(::board::System::Alarms::kKernelAlarm, tick); },
    .start_slice = [](u32 microseconds) { ::board::clint.start_slice(microseconds); },
    .stop_slice = [] { ::board::clint.stop_slice(); },
    .tick = {.start = [] { ::board::clint.start_tick(::board::common::kCapsuleBudgetMicroseconds); },
             .stop = [] { ::board::clint.stop_tick(); },
             .interrupted = [] { return ::board::common::tick_came(::board::clint.tick_interrupted()); }},
    .write_now = [](std::string_view text) { ::board::uart.write_now(text); },
    .halt = [] { ::board::finisher.fail(::board::kPanicStatus); },
    .reset = [] { ::board::finisher.reset(); },
};

namespace {
/// Out of line: what is restored afterwards stands on a stack that is empty again.
[[gnu::noinline]] void start_devices() {
  board::uart.start();
  board::plic.start();
  if (!arch::riscv::protect_kernel(board::kProtection)) kernel::panic("this hart has no Smepmp; -cpu rv32,smepmp=true has");
  kernel::drain_log_to(board::system.drivers.log);
  if (board::System::kHasEntropy && !board::rng.start()) kernel::log<"no source of entropy: random numbers are off">(kernel::LogLevel::Warning);
}
}  // namespace

extern "C" [[noreturn]] void board_main() {
  start_devices();
  board::system.restore();
  kernel::run();
}
