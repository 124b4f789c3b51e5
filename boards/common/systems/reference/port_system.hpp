// boards/common/systems/reference/port_system.hpp - the drivers that small kernels of this kind ship with: alarm, console, LEDs, low-level debug,
// IPC, the process console, and random numbers where the board has a source. Nothing is stored or installed at run time.
//
// For measuring, and for products that need no more. See the full system for what the names mean.
#pragma once
#include "boards/common/drivers.hpp"
#include "boards/common/systems/absent.hpp"

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
  static consteval auto driver_table(System& system) {
    return kernel::DriverTable{kernel::merged(Drivers::reference_entries(system.drivers), Random::entries(system.random))};
  }
  static consteval auto deferred_table(System& system, Loading& loading, kernel::DeferredCallClient&) {
    return kernel::DeferredTable{Drivers::reference_deferred(system.drivers, loading, system.random.random)};
  }
  static consteval auto capsule_table(System& system) { return Drivers::reference_capsules(system.drivers, system.random.random); }
  static consteval auto life_observers(System& system) { return Drivers::life_observers(system.drivers); }
  void restore() {}

  Drivers drivers;
  Random random;
  NoSharedFlash shared_flash{};
};

}  // namespace board::common
