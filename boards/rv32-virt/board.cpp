// boards/rv32-virt/board.cpp - what is on this board, and who may talk to whom.
//
// The machine has no lamps and no buttons: four lamps are shown as lines on the console.
#include "arch/riscv/barrier.hpp"
#include "arch/riscv/csr.hpp"
#include "arch/riscv/cycle_counter.hpp"
#include "arch/riscv/protection.hpp"
#include "boards/common/capsule_table.hpp"
#include "boards/common/deferred_table.hpp"
#include "boards/common/drivers.hpp"
#include "boards/common/image_sections.hpp"
#include "boards/common/initial_bytes.hpp"
#include "boards/common/installing.hpp"
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
using Drivers = common::Drivers<Uart, Clint, Lamps, chips::virtual_board::NoButtons, Cycles>;
using RandomDriver = common::RandomDriver<Rng>;
using SharedFlash = common::SharedFlash<Flash>;
using StorageDriver = common::StorageDriver<SharedFlash::Port>;
using Installing = common::Installing<SharedFlash::Port, kAppSlots>;

constexpr arch::riscv::KernelMap kProtection{
    .text = kKernelText, .ram = kKernelRam, .app_flash = kAppFlash, .app_ram = kAppRam, .devices = kDevices};
static_assert(arch::riscv::protectable(kProtection), "every range of the kernel is one power of two, aligned to itself");

extern constinit Drivers drivers;
void refresh_top() { Drivers::refresh_top(drivers); }
extern constinit RandomDriver random;
extern constinit StorageDriver storage;
extern constinit SharedFlash shared_flash;
extern constinit Installing installing;

// Devices, each given exactly the clients it reports to.
constinit common::LedLines led_lines{};
constinit common::SliceEnd slice_end{};
constinit chips::virtual_board::NoButtons buttons{};
constinit MemoryLamps memory_lamps{};
constinit Lamps lamps{memory_lamps, led_lines};
constinit Uart uart{chips::ns16550::Registers{kUart}, drivers.transmit, drivers.receive};
constinit Clint clint{chips::sifive::ClintRegisters{kClint}, drivers.alarm_source, slice_end};
constinit Cycles cycles{};
constinit Rng rng{chips::virtio::Registers{kVirtio0}, random.entropy};
constinit Flash flash{Flash::Registers{kStoreFlash}, shared_flash.flash, common::deferred(common::Deferred::Flash)};
constinit Drivers drivers{uart, clint, lamps, buttons, cycles, refresh_top};
constinit RandomDriver random{rng};
constinit SharedFlash shared_flash{flash, storage.flash, installing.flash};
constinit StorageDriver storage{shared_flash.storage_port};

constexpr auto kSources = kernel::appended(std::array<chips::sifive::PlicEntry, 2>{{{kVirtio0Source, rng}, {kUartSource, uart}}},
                                           common::kExtraInterrupts<chips::sifive::PlicEntry>);
constinit chips::sifive::Plic plic{chips::sifive::PlicRegisters{kPlic}, kSources};
constexpr chips::sifive::TestFinisher finisher{mmio::Window<4>{kTestFinisher}};

constinit common::Loading loading{};
constinit Installing installing{shared_flash.application_port, {.first_sector = kAppFirstSector, .sectors_per_slot = kAppSlotSectors}};

// Bottom halves.
constinit common::BottomHalf<clint> timer_line{};
constinit common::BottomHalf<plic> external_line{};
constinit common::DeferredHalf<flash> flash_turn{};

// The tables the kernel runs on; all in flash.
constexpr auto kDrivers = Drivers::table(drivers, std::array{Installing::entry(installing), RandomDriver::entry(random), StorageDriver::entry(storage)});
constexpr auto kDeferred = common::deferred_table(drivers, loading, storage, flash_turn, shared_flash, installing, random.random);
constexpr auto kCapsules = common::capsule_table<drivers, storage, shared_flash, installing, random>();
constexpr auto kLifeObservers = Drivers::life_observers(drivers, installing.loader);
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
    .ticks_per_second = ::board::Drivers::Alarms::kFrequencyHz,
    .now = [] { return ::board::clint.now(); },
    .wake_at = [](u64 tick) { ::board::drivers.alarms.arm(::board::Drivers::Alarms::kKernelAlarm, tick); },
    .start_slice = [](u32 microseconds) { ::board::clint.start_slice(microseconds); },
    .stop_slice = [] { ::board::clint.stop_slice(); },
    .tick = {.start = [] { ::board::clint.start_tick(::board::common::kCapsuleBudgetMicroseconds); },
             .stop = [] { ::board::clint.stop_tick(); },
             .interrupted = [] { return ::board::common::tick_came(::board::clint.tick_interrupted()); }},
    .write_now = [](std::string_view text) { ::board::uart.write_now(text); },
    .halt = [] { ::board::finisher.fail(::board::kPanicStatus); },
    .reset = [] { ::board::finisher.reset(); },
};

extern "C" [[noreturn]] void board_main() {
  board::uart.start();
  board::plic.start();
  if (!arch::riscv::protect_kernel(board::kProtection)) kernel::panic("this hart has no Smepmp; -cpu rv32,smepmp=true has");
  kernel::drain_log_to(board::drivers.log);
  if (!board::rng.start()) kernel::log<"no source of entropy: random numbers are off">(kernel::LogLevel::Warning);
  board::installing.restore();
  kernel::run();
}
