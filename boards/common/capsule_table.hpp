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
      {"alarms", core::Storage{Drivers.alarms}, kCapsuleRestarts, false, bits_of(Capsule::Alarm, Capsule::Console, Capsule::ProcessConsole)},
      {"alarm", core::Storage{Drivers.alarm}, kCapsuleRestarts},
      {"console", core::Storage{Drivers.output, Drivers.console}, kCapsuleRestarts, true},
      {"process console", core::Storage{Drivers.process_console}, kCapsuleRestarts},
      {"led", core::Storage{Drivers.led}, kCapsuleRestarts},
      {"button", core::Storage{Drivers.button}, kCapsuleRestarts},
      {"low-level debug", core::Storage{Drivers.low_level_debug}, kCapsuleRestarts},
      {"read-only state", core::Storage{Drivers.read_only_state}, kCapsuleRestarts},
      {"cycle count", core::Storage{Drivers.cycle_count}, kCapsuleRestarts},
      {"process information", core::Storage{Drivers.process_info}, kCapsuleRestarts},
      {"non-volatile storage", core::Storage{Storage.store, Storage.storage}, kCapsuleRestarts},
      {"flash", core::Storage{Flash.shared}, kCapsuleRestarts, false, bits_of(Capsule::Storage, Capsule::Applications)},
      {"application loader", core::Storage{Applications.store, Applications.loader}, kCapsuleRestarts},
      {"random numbers", core::Storage{Random.random...}, kCapsuleRestarts},
  }};
  return kernel::appended(own, kExtraCapsules);
}

}  // namespace board::common
