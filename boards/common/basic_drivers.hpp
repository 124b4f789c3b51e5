// boards/common/basic_drivers.hpp - what every system has: alarms, the console and IPC, wired over the board's devices.
//
// What the console shows besides what applications write, and who gets the keys that none of them reads, is the system's.
// Memory   the objects below; 128 bytes for console output.
#pragma once
#include <array>

#include "boards/common/deferred.hpp"
#include "boards/common/gated_clients.hpp"
#include "boards/common/loading.hpp"
#include "boards/common/slots.hpp"
#include "capsules/alarm.hpp"
#include "capsules/console.hpp"
#include "kernel/board_tables.hpp"
#include "kernel/ipc.hpp"
#include "kernel/log_bell.hpp"
#include "kernel/ports/board.hpp"

namespace board::common {

/// Carries the kernel's own alarm to the kernel.
struct KernelAlarm final : capsules::VirtualAlarmClient {
  void expired(u8, u64, u64) override { kernel::restart_due_processes(); }
};

template <class Uart, class AlarmSource>
struct BasicDrivers {
  using Alarms = capsules::VirtualAlarms<AlarmSource, kernel::ports::kMaxProcesses>;
  using Alarm = capsules::Alarm<Alarms>;
  using Output = capsules::ConsoleOutput<Uart, Alarms>;
  using Input = capsules::ConsoleInput<Uart>;
  using Console = capsules::Console<Output, Input>;

  /// `top` is the client of an alarm of the system's own.
  constexpr BasicDrivers(Uart& uart, AlarmSource& source, capsules::ConsoleSource& console_source, capsules::KernelInput& kernel_input,
                         capsules::VirtualAlarmClient& top)
      : alarms{source, {alarm_expiry, console_expiry, kernel_alarm, top}},
        alarm{alarms, typename Alarm::ProcessGrant{slot(Slot::Alarm)}},
        output{uart, alarms, console_source, output_bytes, capsules::ConsoleGrant{slot(Slot::Console)}, deferred(Deferred::ConsoleOutput)},
        input{uart, kernel_input, capsules::ConsoleGrant{slot(Slot::Console)}, deferred(Deferred::ConsoleInput)},
        console{output, input, capsules::ConsoleGrant{slot(Slot::Console)}} {}

  static consteval auto basic_entries(BasicDrivers& drivers) {
    return std::array<kernel::DriverEntry, 3>{{
        {Alarm::kDriver, drivers.alarm, slot(Slot::Alarm), Alarm::ProcessGrant::kShape, "alarm", {}, {}, capsule(Capsule::Alarm)},
        {Console::kDriver, drivers.console, slot(Slot::Console), Console::ProcessGrant::kShape, "console", {}, {}, capsule(Capsule::Console)},
        {kernel::Ipc::kDriver, drivers.ipc, slot(Slot::Ipc), kernel::IpcGrant::kShape, "inter-process communication", {}, drivers.ipc},
    }};
  }
  static consteval auto basic_deferred(BasicDrivers& drivers, Loading& loading) {
    return std::array<kernel::DeferredEntry, 5>{{
        {deferred(Deferred::Loader), loading.loader},
        {deferred(Deferred::NextFooter), loading.checker},
        {deferred(Deferred::Credentials), loading.credentials},
        {deferred(Deferred::ConsoleOutput), drivers.output, capsule(Capsule::Console)},
        {deferred(Deferred::ConsoleInput), drivers.input, capsule(Capsule::Console)},
    }};
  }
  static consteval auto life_observers(BasicDrivers& drivers, auto&... others) {
    return std::array<kernel::LifeEntry, 2 + sizeof...(others)>{{{drivers.input, capsule(Capsule::Console)}, {drivers.ipc}, {others, capsule(Capsule::Applications)}...}};
  }

  // What the devices and the capsules below call in each other's place.
  GatedAlarm alarm_source{Capsule::Alarms, alarms};
  GatedVirtualAlarm alarm_expiry{Capsule::Alarm, alarm}, console_expiry{Capsule::Console, output};
  GatedTransmit transmit{Capsule::Console, output};
  GatedReceive receive{Capsule::Console, input};
  kernel::LogBell log{deferred(Deferred::ConsoleOutput)};

  std::array<u8, 128> output_bytes{};
  KernelAlarm kernel_alarm{};
  Alarms alarms;
  Alarm alarm;
  Output output;
  Input input;
  Console console;
  kernel::Ipc ipc{kernel::IpcGrant{slot(Slot::Ipc)}};
};

}  // namespace board::common
