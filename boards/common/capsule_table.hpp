// boards/common/capsule_table.hpp - the capsules of the full system, in the order of boards/common/capsules.hpp.
#pragma once
#include "boards/common/capsules.hpp"
#include "kernel/board_tables.hpp"
#include "port_extra_drivers.hpp"

namespace board::common {

/// A board without a source of random numbers has that entry with an object that does nothing: the numbers of the others are the same on all.
consteval auto capsule_table(auto& drivers, auto& random, auto& storage, auto& flash, auto& applications) {
  const std::array<kernel::CapsuleEntry, kCapsules> own{{
      {"alarms", core::Storage{drivers.alarms}, kCapsuleRestarts, false, bits_of(Capsule::Alarm, Capsule::Console, Capsule::ProcessConsole)},
      {"alarm", core::Storage{drivers.alarm}, kCapsuleRestarts},
      {"console", core::Storage{drivers.output, drivers.console}, kCapsuleRestarts, true},
      {"process console", core::Storage{drivers.process_console}, kCapsuleRestarts},
      {"led", core::Storage{drivers.led}, kCapsuleRestarts},
      {"low-level debug", core::Storage{drivers.low_level_debug}, kCapsuleRestarts},
      {"random numbers", core::Storage{random.random}, kCapsuleRestarts},
      {"button", core::Storage{drivers.button}, kCapsuleRestarts},
      {"read-only state", core::Storage{drivers.read_only_state}, kCapsuleRestarts},
      {"cycle count", core::Storage{drivers.cycle_count}, kCapsuleRestarts},
      {"process information", core::Storage{drivers.process_info}, kCapsuleRestarts},
      {"non-volatile storage", core::Storage{storage.store, storage.storage}, kCapsuleRestarts},
      {"flash", core::Storage{flash.shared}, kCapsuleRestarts, false, bits_of(Capsule::Storage, Capsule::Applications)},
      {"application loader", core::Storage{applications.store, applications.loader}, kCapsuleRestarts},
  }};
  return kernel::appended(own, kExtraCapsules);
}

}  // namespace board::common
