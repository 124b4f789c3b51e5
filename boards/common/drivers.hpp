// boards/common/drivers.hpp - the set of system-call drivers that every board offers, wired over the board's devices.
//
// A board names its devices; this names the capsules over them, their grant slots and their place in the table.
// Memory   the objects below; 128 bytes for console output.
#pragma once
#include <array>

#include "capsules/alarm.hpp"
#include "capsules/button.hpp"
#include "capsules/console.hpp"
#include "capsules/led.hpp"
#include "capsules/low_level_debug.hpp"
#include "capsules/process_console.hpp"
#include "core/line.hpp"
#include "chips/virtual/log_leds.hpp"
#include "hil/time_slice.hpp"
#include "kernel/board.hpp"
#include "kernel/panic.hpp"
#include "kernel/ports/board.hpp"
#include "port_extra_drivers.hpp"

namespace board::common {

/// Carries the kernel's own alarm to the kernel.
struct KernelAlarm final : capsules::VirtualAlarmClient {
  void expired(u8, u64, u64) override { kernel::restart_due_processes(); }
};

enum class Slot : u8 { Alarm, Console, Button };
enum class Deferred : u8 { ConsoleOutput, ConsoleInput };

constexpr kernel::GrantSlot slot(Slot slot) { return {static_cast<u8>(slot)}; }

template <class Uart, class AlarmSource, class Lamps, class PushButtons>
struct Drivers {
  using Alarms = capsules::VirtualAlarms<AlarmSource, kernel::ports::kMaxProcesses>;
  using Alarm = capsules::Alarm<Alarms>;
  using Output = capsules::ConsoleOutput<Uart, Alarms>;
  using Input = capsules::ConsoleInput<Uart>;
  using Console = capsules::Console<Output, Input>;
  using Button = capsules::Button<PushButtons>;

  /// `refresh_top` arms the top alarm a second ahead.
  constexpr Drivers(Uart& uart, AlarmSource& source, Lamps& lamps, PushButtons& buttons, capsules::ProcessConsole::RefreshLater refresh_top)
      : process_console{management, output, input, refresh_top},
        alarms{source, {alarm, output, kernel_alarm, process_console}},
        alarm{alarms, typename Alarm::ProcessGrant{slot(Slot::Alarm)}},
        output{uart, alarms, process_console, output_bytes, capsules::ConsoleGrant{slot(Slot::Console)},
               kernel::DeferredCall{static_cast<u8>(Deferred::ConsoleOutput)}},
        input{uart, process_console, capsules::ConsoleGrant{slot(Slot::Console)}, kernel::DeferredCall{static_cast<u8>(Deferred::ConsoleInput)}},
        console{output, input, capsules::ConsoleGrant{slot(Slot::Console)}},
        led{lamps},
        button{buttons, typename Button::ProcessGrant{slot(Slot::Button)}} {}

  /// The process console's table of who computes is made anew a second from now.
  static void refresh_top(Drivers& drivers) { drivers.alarms.arm(Alarms::kTopAlarm, drivers.alarms.now() + Alarms::kFrequencyHz); }

  /// What the kernel looks drivers up in.
  static consteval auto table(Drivers& drivers) {
    const std::array<kernel::DriverEntry, 5> own{{
        {Alarm::kDriver, drivers.alarm, slot(Slot::Alarm), Alarm::ProcessGrant::kShape, "alarm"},
        {Console::kDriver, drivers.console, slot(Slot::Console), Console::ProcessGrant::kShape, "console"},
        {contract::led::kDriver, drivers.led, {}, {}, "led"},
        {Button::kDriver, drivers.button, slot(Slot::Button), Button::ProcessGrant::kShape, "button"},
        {contract::low_level_debug::kDriver, drivers.low_level_debug, {}, {}, "low-level debug"},
    }};
    return kernel::joined(own, kExtraDrivers);
  }
  static consteval auto deferred_calls(Drivers& drivers) {
    return std::array<kernel::DeferredEntry, 2>{{{drivers.output}, {drivers.input}}};
  }

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
  capsules::LowLevelDebug low_level_debug{};
};

/// Shows a change of the lamps as one line of the kernel's log.
struct LedLines final : chips::virtual_board::LedLogClient {
  void leds_changed(std::string_view picture) override { kernel::log(core::Line<>{}.text("leds: ").text(picture).view()); }
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

/// The demonstration's intruder makes three attempts, each in a life of its own, and is stopped after the third.
inline constexpr std::array<kernel::FaultOverride, 1> kFaultOverrides{{{"intruder", kernel::FaultPolicy::restart_then_stop(2)}}};

}  // namespace board::common
