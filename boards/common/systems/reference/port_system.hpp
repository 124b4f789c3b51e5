// boards/common/systems/reference/port_system.hpp - the drivers that small kernels of this kind ship with: alarm, console, LEDs, low-level debug,
// IPC, the process console, and random numbers where the board has a source. Nothing is stored or installed at run time.
//
// For measuring, and for products that need no more. See the full system for what the names mean.
#pragma once
#include "boards/common/loading.hpp"
#include "boards/common/systems/absent.hpp"
#include "boards/common/systems/reference/drivers.hpp"

namespace board::common {

template <class Machine>
struct System {
  using Drivers = ReferenceDrivers<typename Machine::Uart, typename Machine::AlarmSource, typename Machine::Lamps>;
  using Alarms = typename Drivers::Alarms;
  using Random = RandomDriver<typename Machine::Entropy>;
  static constexpr bool kHasEntropy = !std::same_as<typename Machine::Entropy, NoEntropy>, kHasFlash = false;

  constexpr System(const Machine& machine, capsules::ProcessConsole::RefreshLater refresh_top)
      : drivers{machine.uart, machine.alarm_source, machine.lamps, refresh_top}, random{machine.entropy} {}

  static void refresh_top(System& system) { Drivers::refresh_top(system.drivers); }
  static consteval auto driver_table(System& system) { return Drivers::table(system.drivers, Random::entries(system.random)); }
  static consteval auto deferred_table(System& system, Loading& loading, kernel::DeferredCallClient&) {
    return kernel::DeferredTable{std::array<kernel::DeferredEntry, 6>{{
        {deferred(Deferred::Loader), loading.loader},
        {deferred(Deferred::NextFooter), loading.checker},
        {deferred(Deferred::Credentials), loading.credentials},
        {deferred(Deferred::ConsoleOutput), system.drivers.output, capsule(Capsule::Console)},
        {deferred(Deferred::ConsoleInput), system.drivers.input, capsule(Capsule::Console)},
        {deferred(Deferred::Random), system.random.random, capsule(Capsule::Random)},
    }}};
  }
  static consteval auto capsule_table(System& system) {
    return std::array<kernel::CapsuleEntry, 7>{{
        {"alarms", core::Storage{system.drivers.alarms}, kCapsuleRestarts, false, bits_of(Capsule::Alarm, Capsule::Console, Capsule::ProcessConsole)},
        {"alarm", core::Storage{system.drivers.alarm}, kCapsuleRestarts},
        {"console", core::Storage{system.drivers.output, system.drivers.console}, kCapsuleRestarts, true},
        {"process console", core::Storage{system.drivers.process_console}, kCapsuleRestarts},
        {"led", core::Storage{system.drivers.led}, kCapsuleRestarts},
        {"low-level debug", core::Storage{system.drivers.low_level_debug}, kCapsuleRestarts},
        {"random numbers", core::Storage{system.random.random}, kCapsuleRestarts},
    }};
  }
  static consteval auto life_observers(System& system) { return Drivers::life_observers(system.drivers); }
  void restore() {}

  Drivers drivers;
  Random random;
  NoSharedFlash shared_flash{};
};

}  // namespace board::common
