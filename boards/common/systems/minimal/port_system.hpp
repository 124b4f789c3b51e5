// boards/common/systems/minimal/port_system.hpp - alarm, console and IPC, and a kernel that prints nothing of its own.
//
// For measuring how small a kernel gets. See the full system for what the names mean.
#pragma once
#include "boards/common/systems/absent.hpp"
#include "boards/common/systems/minimal/drivers.hpp"

namespace board::common {

template <class Machine>
struct System {
  using Drivers = MinimalDrivers<typename Machine::Uart, typename Machine::AlarmSource>;
  using Alarms = typename Drivers::Alarms;
  static constexpr bool kHasEntropy = false, kHasFlash = false;

  constexpr System(const Machine& machine, core::Function<void()>) : drivers{machine.uart, machine.alarm_source} {}

  static void refresh_top(System&) {}
  static consteval auto driver_table(System& system) { return kernel::DriverTable{Drivers::basic_entries(system.drivers)}; }
  static consteval auto deferred_table(System& system, Loading& loading, kernel::DeferredCallClient&) {
    return kernel::DeferredTable{Drivers::basic_deferred(system.drivers, loading)};
  }
  static consteval auto capsule_table(System& system) {
    return std::array<kernel::CapsuleEntry, 3>{{
        {"alarms", core::Storage{system.drivers.alarms}, kCapsuleRestarts, false, bits_of(Capsule::Alarm, Capsule::Console)},
        {"alarm", core::Storage{system.drivers.alarm}, kCapsuleRestarts},
        {"console", core::Storage{system.drivers.output, system.drivers.console}, kCapsuleRestarts},
    }};
  }
  static consteval auto life_observers(System& system) { return Drivers::life_observers(system.drivers); }
  void restore() {}

  Drivers drivers;
  NoRandom random{};
  NoSharedFlash shared_flash{};
};

}  // namespace board::common
