// boards/common/systems/minimal/drivers.hpp - the capsules of the minimal system over a board's devices.
//
// Memory   the objects below; 128 bytes for console output.
#pragma once
#include "boards/common/drivers.hpp"

namespace board::common {

/// In the place of the process console: no text, no prompt, and keys that nobody reads are dropped.
struct NoConsoleSource final : capsules::ConsoleSource {
  bool has_text() const override { return false; }
  usize take_text(std::span<u8>) override { return 0; }
  usize draw_prompt(std::span<u8>) const override { return 0; }
};
struct NoKernelInput final : capsules::KernelInput {
  void input(u8) override {}
  bool ready() const override { return true; }
};

template <class Uart, class AlarmSource>
struct MinimalDrivers {
  using Alarms = capsules::VirtualAlarms<AlarmSource, kernel::ports::kMaxProcesses>;
  using Alarm = capsules::Alarm<Alarms>;
  using Output = capsules::ConsoleOutput<Uart, Alarms>;
  using Input = capsules::ConsoleInput<Uart>;
  using Console = capsules::Console<Output, Input>;

  constexpr MinimalDrivers(Uart& uart, AlarmSource& source)
      : alarms{source, {alarm_expiry, console_expiry, kernel_alarm, kernel_alarm}},
        alarm{alarms, typename Alarm::ProcessGrant{slot(Slot::Alarm)}},
        output{uart, alarms, console_source, output_bytes, capsules::ConsoleGrant{slot(Slot::Console)}, deferred(Deferred::ConsoleOutput)},
        input{uart, kernel_input, capsules::ConsoleGrant{slot(Slot::Console)}, deferred(Deferred::ConsoleInput)},
        console{output, input, capsules::ConsoleGrant{slot(Slot::Console)}} {}

  static consteval auto table(MinimalDrivers& drivers) {
    return kernel::DriverTable{std::array<kernel::DriverEntry, 3>{{
        {Alarm::kDriver, drivers.alarm, slot(Slot::Alarm), Alarm::ProcessGrant::kShape, "alarm", {}, {}, capsule(Capsule::Alarm)},
        {Console::kDriver, drivers.console, slot(Slot::Console), Console::ProcessGrant::kShape, "console", {}, {}, capsule(Capsule::Console)},
        {kernel::Ipc::kDriver, drivers.ipc, slot(Slot::Ipc), kernel::IpcGrant::kShape, "inter-process communication", {}, drivers.ipc},
    }}};
  }
  static consteval auto life_observers(MinimalDrivers& drivers) {
    return std::array<kernel::LifeEntry, 2>{{{drivers.input, capsule(Capsule::Console)}, {drivers.ipc}}};
  }

  GatedAlarm alarm_source{Capsule::Alarms, alarms};
  GatedVirtualAlarm alarm_expiry{Capsule::Alarm, alarm}, console_expiry{Capsule::Console, output};
  GatedTransmit transmit{Capsule::Console, output};
  GatedReceive receive{Capsule::Console, input};
  kernel::LogBell log{deferred(Deferred::ConsoleOutput)};

  std::array<u8, 128> output_bytes{};
  NoConsoleSource console_source{};
  NoKernelInput kernel_input{};
  KernelAlarm kernel_alarm{};
  Alarms alarms;
  Alarm alarm;
  Output output;
  Input input;
  Console console;
  kernel::Ipc ipc{kernel::IpcGrant{slot(Slot::Ipc)}};
};

}  // namespace board::common
