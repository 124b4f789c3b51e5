// boards/common/capsule_table.hpp - the capsules of every board, in the order of boards/common/capsules.hpp.
#pragma once
#include "boards/common/capsules.hpp"
#include "kernel/board_tables.hpp"
#include "port_extra_drivers.hpp"

namespace board::common {

/// A board without a source of random numbers has that entry without objects: the numbers of those behind it are the same on all.
template <auto& Drivers, auto& Storage, auto& Flash, auto& Applications, auto&... Random>
consteval auto capsule_table() {
  const std::array<kernel::CapsuleEntry, kCapsules> own{{
      {"alarms", [] { return storage_of(Drivers.alarms); }, kCapsuleRestarts, false, bits_of(Capsule::Alarm, Capsule::Console, Capsule::ProcessConsole)},
      {"alarm", [] { return storage_of(Drivers.alarm); }, kCapsuleRestarts},
      {"console", [] { return storage_of(Drivers.output, Drivers.console); }, kCapsuleRestarts, true},
      {"process console", [] { return storage_of(Drivers.process_console); }, kCapsuleRestarts},
      {"led", [] { return storage_of(Drivers.led); }, kCapsuleRestarts},
      {"button", [] { return storage_of(Drivers.button); }, kCapsuleRestarts},
      {"low-level debug", [] { return storage_of(Drivers.low_level_debug); }, kCapsuleRestarts},
      {"read-only state", [] { return storage_of(Drivers.read_only_state); }, kCapsuleRestarts},
      {"cycle count", [] { return storage_of(Drivers.cycle_count); }, kCapsuleRestarts},
      {"process information", [] { return storage_of(Drivers.process_info); }, kCapsuleRestarts},
      {"non-volatile storage", [] { return storage_of(Storage.store, Storage.storage); }, kCapsuleRestarts},
      {"flash", [] { return storage_of(Flash.shared); }, kCapsuleRestarts, false, bits_of(Capsule::Storage, Capsule::Applications)},
      {"application loader", [] { return storage_of(Applications.store, Applications.loader); }, kCapsuleRestarts},
      {"random numbers", [] { return storage_of(Random.random...); }, kCapsuleRestarts},
  }};
  return kernel::appended(own, kExtraCapsules);
}

}  // namespace board::common
