// boards/common/systems/reference/drivers.hpp - the capsules of the reference system over a board's devices.
//
// Memory   the objects below; 128 bytes for console output.
#pragma once
#include "boards/common/drivers.hpp"

namespace board::common {

template <class Uart, class AlarmSource, class Lamps>
struct ReferenceDrivers {
  using Alarms = capsules::VirtualAlarms<AlarmSource, kernel::ports::kMaxProcesses>;
  using Alarm = capsules::Alarm<Alarms>;
  using Output = capsules::ConsoleOutput<Uart, Alarms>;
  using Input = capsules::ConsoleInput<Uart>;
  using Console = capsules::Console<Output, Input>;

  constexpr ReferenceDrivers(Uart& uart, AlarmSource& source, Lamps& lamps, capsules::ProcessConsole::RefreshLater refresh_top)
      : process_console{management, console_display, key_source, refresh_top},
        alarms{source, {alarm_expiry, console_expiry, kernel_alarm, top_expiry}},
        alarm{alarms, typename Alarm::ProcessGrant{slot(Slot::Alarm)}},
        output{uart, alarms, console_source, output_bytes, capsules::ConsoleGrant{slot(Slot::Console)}, deferred(Deferred::ConsoleOutput)},
        input{uart, kernel_input, capsules::ConsoleGrant{slot(Slot::Console)}, deferred(Deferred::ConsoleInput)},
        console{output, input, capsules::ConsoleGrant{slot(Slot::Console)}},
        led{lamps} {}

  static void refresh_top(ReferenceDrivers& drivers) { drivers.alarms.arm(Alarms::kTopAlarm, drivers.alarms.now() + Alarms::kFrequencyHz); }

  template <usize Others>
  static consteval auto table(ReferenceDrivers& drivers, const std::array<kernel::DriverEntry, Others>& others) {
    const std::array<kernel::DriverEntry, 5> own{{
        {Alarm::kDriver, drivers.alarm, slot(Slot::Alarm), Alarm::ProcessGrant::kShape, "alarm", {}, {}, capsule(Capsule::Alarm)},
        {Console::kDriver, drivers.console, slot(Slot::Console), Console::ProcessGrant::kShape, "console", {}, {}, capsule(Capsule::Console)},
        {contract::led::kDriver, drivers.led, {}, {}, "led", {}, {}, capsule(Capsule::Led)},
        {contract::low_level_debug::kDriver, drivers.low_level_debug, {}, {}, "low-level debug", {}, {}, capsule(Capsule::LowLevelDebug)},
        {kernel::Ipc::kDriver, drivers.ipc, slot(Slot::Ipc), kernel::IpcGrant::kShape, "inter-process communication", {}, drivers.ipc},
    }};
    return kernel::DriverTable{kernel::merged(own, others)};
  }
  static consteval auto life_observers(ReferenceDrivers& drivers) {
    return std::array<kernel::LifeEntry, 2>{{{drivers.input, capsule(Capsule::Console)}, {drivers.ipc}}};
  }

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
  capsules::LowLevelDebug low_level_debug{};
  kernel::Ipc ipc{kernel::IpcGrant{slot(Slot::Ipc)}};
};

}  // namespace board::common
