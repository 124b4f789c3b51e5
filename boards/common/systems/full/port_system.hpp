// boards/common/systems/full/port_system.hpp - every driver that there is: what a board runs if its image does not say otherwise.
//
// A system names drivers over a Machine, the devices of a board; the image takes this file from the folder of the system that it
// wants. All systems have the same names, so that a board does not know which one it is.
#pragma once
#include "boards/common/capsule_table.hpp"
#include "boards/common/deferred_table.hpp"
#include "boards/common/drivers.hpp"
#include "boards/common/installing.hpp"

namespace board::common {

template <class Machine>
struct System {
  using Drivers = common::Drivers<typename Machine::Uart, typename Machine::AlarmSource, typename Machine::Lamps,
                                  typename Machine::Buttons, typename Machine::Cycles>;
  using Alarms = typename Drivers::Alarms;
  using Random = RandomDriver<typename Machine::Entropy>;
  using SharedFlash = common::SharedFlash<typename Machine::Flash>;
  using Storage = StorageDriver<typename SharedFlash::Port>;
  using Installing = common::Installing<typename SharedFlash::Port, Machine::kAppSlots>;
  static constexpr bool kHasEntropy = !std::same_as<typename Machine::Entropy, NoEntropy>, kHasFlash = true;

  /// `refresh_top` calls the function of that name below.
  constexpr System(const Machine& machine, capsules::ProcessConsole::RefreshLater refresh_top)
      : drivers{machine.uart, machine.alarm_source, machine.lamps, machine.buttons, machine.cycles, refresh_top},
        random{machine.entropy},
        shared_flash{machine.flash, storage.flash, installing.flash},
        storage{shared_flash.storage_port},
        installing{shared_flash.application_port, {.first_sector = Machine::kAppFirstSector, .sectors_per_slot = Machine::kAppSlotSectors}} {}

  static void refresh_top(System& system) { Drivers::refresh_top(system.drivers); }
  static consteval auto driver_table(System& system) {
    return Drivers::table(system.drivers, kernel::merged(kernel::merged(std::array{Installing::entry(system.installing)}, Random::entries(system.random)),
                                                         std::array{Storage::entry(system.storage)}));
  }
  static consteval auto deferred_table(System& system, Loading& loading, kernel::DeferredCallClient& flash) {
    return common::deferred_table(loading, system.drivers, system.random, system.storage, flash, system.shared_flash, system.installing);
  }
  static consteval auto capsule_table(System& system) {
    return common::capsule_table(system.drivers, system.random, system.storage, system.shared_flash, system.installing);
  }
  static consteval auto life_observers(System& system) { return Drivers::life_observers(system.drivers, system.installing.loader); }
  /// Copies what is installed to application flash, at boot.
  void restore() { installing.restore(); }

  Drivers drivers;
  Random random;
  SharedFlash shared_flash;
  Storage storage;
  Installing installing;
};

}  // namespace board::common
