// boards/common/reference_drivers.hpp - the basic drivers, LEDs, low-level debug and the process console.
#pragma once
#include "boards/common/basic_drivers.hpp"
#include "capsules/led.hpp"
#include "capsules/low_level_debug.hpp"
#include "capsules/process_console.hpp"

namespace board::common {

template <class Uart, class AlarmSource, class Lamps>
struct ReferenceDrivers : BasicDrivers<Uart, AlarmSource> {
  using Basic = BasicDrivers<Uart, AlarmSource>;
  using Alarms = typename Basic::Alarms;

  /// `refresh_later` is to call refresh_top().
  constexpr ReferenceDrivers(Uart& uart, AlarmSource& source, Lamps& lamps, capsules::ProcessConsole::RefreshLater refresh_later)
      : Basic{uart, source, console_source, kernel_input, top_expiry},
        process_console{management, console_display, key_source, refresh_later},
        led{lamps} {}

  /// The process console's table of who computes is made anew a second from now.
  static void refresh_top(ReferenceDrivers& drivers) { drivers.alarms.arm(Alarms::kTopAlarm, drivers.alarms.now() + Alarms::kFrequencyHz); }

  static consteval auto reference_entries(ReferenceDrivers& drivers) {
    const std::array<kernel::DriverEntry, 2> own{{
        {contract::led::kDriver, drivers.led, {}, {}, "led", {}, {}, capsule(Capsule::Led)},
        {contract::low_level_debug::kDriver, drivers.low_level_debug, {}, {}, "low-level debug", {}, {}, capsule(Capsule::LowLevelDebug)},
    }};
    return kernel::merged(Basic::basic_entries(drivers), own);
  }
  static consteval auto reference_deferred(ReferenceDrivers& drivers, Loading& loading, kernel::DeferredCallClient& random) {
    const std::array<kernel::DeferredEntry, 1> own{{{deferred(Deferred::Random), random, capsule(Capsule::Random)}}};
    return kernel::appended(Basic::basic_deferred(drivers, loading), own);
  }
  static consteval auto reference_capsules(ReferenceDrivers& drivers, auto& random) {
    return std::array<kernel::CapsuleEntry, 7>{{
        {"alarms", core::Storage{drivers.alarms}, kCapsuleRestarts, false, bits_of(Capsule::Alarm, Capsule::Console, Capsule::ProcessConsole)},
        {"alarm", core::Storage{drivers.alarm}, kCapsuleRestarts},
        {"console", core::Storage{drivers.output, drivers.console}, kCapsuleRestarts, true},
        {"process console", core::Storage{drivers.process_console}, kCapsuleRestarts},
        {"led", core::Storage{drivers.led}, kCapsuleRestarts},
        {"low-level debug", core::Storage{drivers.low_level_debug}, kCapsuleRestarts},
        {"random numbers", core::Storage{random}, kCapsuleRestarts},
    }};
  }

  GatedVirtualAlarm top_expiry{Capsule::ProcessConsole, process_console};
  GatedConsoleDisplay console_display{Capsule::Console, this->output};
  GatedKeySource key_source{Capsule::Console, this->input};
  GatedConsoleSource console_source{Capsule::ProcessConsole, process_console};
  GatedKernelInput kernel_input{Capsule::ProcessConsole, process_console};

  kernel::ProcessManagement management{};
  capsules::ProcessConsole process_console;
  capsules::Led<Lamps> led;
  capsules::LowLevelDebug low_level_debug{};
};

}  // namespace board::common
