// boards/common/drivers.hpp - the set of system-call drivers that every board offers, wired over the board's devices.
//
// A board names its devices; what only some boards have comes as objects of its own. This names the capsules over them,
// their grant slots and their place in the table.
// Memory   the objects below; 128 bytes for console output, 32 for random numbers, 576 for storage.
#pragma once
#include <array>

#include "boards/common/deferred.hpp"
#include "boards/common/gated_clients.hpp"
#include "boards/common/slots.hpp"
#include "boards/common/storage_rights.hpp"
#include "capsules/alarm.hpp"
#include "capsules/button.hpp"
#include "capsules/console.hpp"
#include "capsules/cycle_count.hpp"
#include "capsules/led.hpp"
#include "capsules/low_level_debug.hpp"
#include "capsules/nonvolatile_storage.hpp"
#include "capsules/process_console.hpp"
#include "capsules/process_info.hpp"
#include "capsules/random.hpp"
#include "capsules/read_only_state.hpp"
#include "core/line.hpp"
#include "chips/virtual/log_leds.hpp"
#include "hil/time_slice.hpp"
#include "kernel/board_tables.hpp"
#include "kernel/ipc.hpp"
#include "kernel/log_bell.hpp"
#include "kernel/panic.hpp"
#include "kernel/ports/board.hpp"
#include "port_extra_drivers.hpp"
#include "port_fault_overrides.hpp"

namespace board::common {

/// Carries the kernel's own alarm to the kernel.
struct KernelAlarm final : capsules::VirtualAlarmClient {
  void expired(u8, u64, u64) override { kernel::restart_due_processes(); }
};

template <class Uart, class AlarmSource, class Lamps, class PushButtons, class Cycles>
struct Drivers {
  using Alarms = capsules::VirtualAlarms<AlarmSource, kernel::ports::kMaxProcesses>;
  using Alarm = capsules::Alarm<Alarms>;
  using Output = capsules::ConsoleOutput<Uart, Alarms>;
  using Input = capsules::ConsoleInput<Uart>;
  using Console = capsules::Console<Output, Input>;
  using Button = capsules::Button<PushButtons>;
  using ReadOnlyState = capsules::ReadOnlyState<Alarms>;
  using CycleCount = capsules::CycleCount<Cycles>;

  /// `refresh_top` arms the top alarm a second ahead.
  constexpr Drivers(Uart& uart, AlarmSource& source, Lamps& lamps, PushButtons& buttons, Cycles& cycles,
                    capsules::ProcessConsole::RefreshLater refresh_top)
      : process_console{management, console_display, key_source, refresh_top},
        alarms{source, {alarm_expiry, console_expiry, kernel_alarm, top_expiry}},
        alarm{alarms, typename Alarm::ProcessGrant{slot(Slot::Alarm)}},
        output{uart, alarms, console_source, output_bytes, capsules::ConsoleGrant{slot(Slot::Console)}, deferred(Deferred::ConsoleOutput)},
        input{uart, kernel_input, capsules::ConsoleGrant{slot(Slot::Console)}, deferred(Deferred::ConsoleInput)},
        console{output, input, capsules::ConsoleGrant{slot(Slot::Console)}},
        led{lamps},
        button{buttons, typename Button::ProcessGrant{slot(Slot::Button)}},
        read_only_state{alarms, typename ReadOnlyState::ProcessGrant{slot(Slot::ReadOnlyState)}},
        cycle_count{cycles, typename CycleCount::ProcessGrant{slot(Slot::CycleCount)}} {}

  /// The process console's table of who computes is made anew a second from now.
  static void refresh_top(Drivers& drivers) { drivers.alarms.arm(Alarms::kTopAlarm, drivers.alarms.now() + Alarms::kFrequencyHz); }

  /// What the kernel looks drivers up in: these, and those over devices that only some boards have, ascending as well.
  template <usize Others>
  static consteval auto table(Drivers& drivers, const std::array<kernel::DriverEntry, Others>& others) {
    const std::array<kernel::DriverEntry, 9> own{{
        {Alarm::kDriver, drivers.alarm, slot(Slot::Alarm), Alarm::ProcessGrant::kShape, "alarm", {}, {}, capsule(Capsule::Alarm)},
        {Console::kDriver, drivers.console, slot(Slot::Console), Console::ProcessGrant::kShape, "console", {}, {}, capsule(Capsule::Console)},
        {contract::led::kDriver, drivers.led, {}, {}, "led", {}, {}, capsule(Capsule::Led)},
        {Button::kDriver, drivers.button, slot(Slot::Button), Button::ProcessGrant::kShape, "button", {}, {}, capsule(Capsule::Button)},
        {contract::low_level_debug::kDriver, drivers.low_level_debug, {}, {}, "low-level debug", {}, {}, capsule(Capsule::LowLevelDebug)},
        {ReadOnlyState::kDriver, drivers.read_only_state, slot(Slot::ReadOnlyState), ReadOnlyState::ProcessGrant::kShape,
         "read-only state", drivers.read_only_state, {}, capsule(Capsule::ReadOnlyState)},
        {kernel::Ipc::kDriver, drivers.ipc, slot(Slot::Ipc), kernel::IpcGrant::kShape, "inter-process communication", {}, drivers.ipc},
        {capsules::ProcessInfo::kDriver, drivers.process_info, slot(Slot::ProcessInfo), capsules::ProcessInfo::ProcessGrant::kShape, "process information", {}, {}, capsule(Capsule::ProcessInfo)},
        {CycleCount::kDriver, drivers.cycle_count, slot(Slot::CycleCount), CycleCount::ProcessGrant::kShape, "cycle count", {}, {}, capsule(Capsule::CycleCount)},
    }};
    return kernel::DriverTable{kernel::merged(kernel::merged(own, others), kExtraDrivers)};
  }

  static consteval auto life_observers(Drivers& drivers, auto&... others) {
    return std::array<kernel::LifeEntry, 2 + sizeof...(others)>{{{drivers.input, capsule(Capsule::Console)}, {drivers.ipc}, {others, capsule(Capsule::Applications)}...}};
  }

  // What the devices and the capsules below call in each other's place.
  GatedAlarm alarm_source{Capsule::Alarms, alarms};
  GatedVirtualAlarm alarm_expiry{Capsule::Alarm, alarm}, console_expiry{Capsule::Console, output}, top_expiry{Capsule::ProcessConsole, process_console};
  GatedTransmit transmit{Capsule::Console, output};
  GatedReceive receive{Capsule::Console, input};
  kernel::LogBell log{deferred(Deferred::ConsoleOutput)};
  GatedConsoleDisplay console_display{Capsule::Console, output};
  GatedKeySource key_source{Capsule::Console, input};
  GatedConsoleSource console_source{Capsule::ProcessConsole, process_console};
  GatedKernelInput kernel_input{Capsule::ProcessConsole, process_console};

  std::array<u8, 128> output_bytes{};
  KernelAlarm kernel_alarm{};
  kernel::ProcessManagement management{};
  capsules::ProcessConsole process_console;
  Alarms alarms;
  Alarm alarm;
  Output output;
  Input input;
  Console console;
  capsules::Led<Lamps> led;
  Button button;
  ReadOnlyState read_only_state;
  CycleCount cycle_count;
  capsules::LowLevelDebug low_level_debug{};
  kernel::Ipc ipc{kernel::IpcGrant{slot(Slot::Ipc)}};
  capsules::ProcessInfo process_info{management, capsules::ProcessInfo::ProcessGrant{slot(Slot::ProcessInfo)}, deferred(Deferred::ProcessInfo)};
};

/// The source of entropy of a board that has none.
struct NoEntropy {};

/// Random numbers, for boards with a source of entropy.
template <class Source>
struct RandomDriver {
  using Random = capsules::Random<Source>;

  constexpr explicit RandomDriver(Source& source)
      : random{source, pool, typename Random::ProcessGrant{slot(Slot::Random)}, deferred(Deferred::Random)} {}
  static consteval std::array<kernel::DriverEntry, 1> entries(RandomDriver& driver) {
    return {{{Random::kDriver, driver.random, slot(Slot::Random), Random::ProcessGrant::kShape, "random numbers", {}, {}, capsule(Capsule::Random)}}};
  }

  GatedEntropy entropy{Capsule::Random, random};
  std::array<u8, 32> pool{};
  Random random;
};

template <>
struct RandomDriver<NoEntropy> {
  struct Nobody final : kernel::DeferredCallClient {
    void deferred_call() override {}
  };

  constexpr explicit RandomDriver(NoEntropy&) {}
  static consteval std::array<kernel::DriverEntry, 0> entries(RandomDriver&) { return {}; }

  Nobody random{};
};

/// Non-volatile storage, for boards with a flash memory that holds two sectors a region from its first sector on.
template <class Flash>
struct StorageDriver {
  static constexpr u32 kRegions = 8, kRegionBytes = 2048;
  using Store = capsules::RegionStore<Flash, kRegions>;
  using Storage = capsules::NonvolatileStorage<Store>;

  constexpr explicit StorageDriver(Flash& flash)
      : store{flash, {.first_sector = 0, .region_bytes = kRegionBytes}, storage, deferred(Deferred::RegionStore)},
        storage{store, identity, buffer, typename Storage::ProcessGrant{slot(Slot::Storage)}, deferred(Deferred::Storage)} {}
  static consteval kernel::DriverEntry entry(StorageDriver& driver) {
    return {Storage::kDriver, driver.storage, slot(Slot::Storage), Storage::ProcessGrant::kShape, "non-volatile storage", {}, {}, capsule(Capsule::Storage)};
  }

  GatedFlash flash{Capsule::Storage, store};
  std::array<u8, contract::nonvolatile_storage::kBufferBytes> buffer{};
  OwnStorage identity{};
  Store store;
  Storage storage;
};

/// Carries a deferred call from the kernel to a device.
template <auto& Device>
struct DeferredHalf final : kernel::DeferredCallClient {
  void deferred_call() override { Device.proceed(); }
};

/// Shows a change of the lamps as one line of the kernel's log.
struct LedLines final : chips::virtual_board::LedLogClient {
  void leds_changed(std::string_view picture) override { kernel::log<"leds: {text}">(kernel::LogLevel::Information, picture); }
};

/// Carries the end of a time slice from the timer to the kernel.
struct SliceEnd final : hil::TimeSliceClient {
  void time_slice_expired() override { kernel::time_slice_expired(); }
};

/// Carries an interrupt's bottom half from the kernel to a device.
template <auto& Device>
struct BottomHalf final : kernel::InterruptHandler {
  void handle_interrupt() override { Device.handle_interrupt(); }
};

}  // namespace board::common
