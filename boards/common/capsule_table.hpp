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
      contained("alarms", kCapsuleRestarts, Drivers.alarms),
      contained("alarm", kCapsuleRestarts, Drivers.alarm),
      draining_log(contained("console", kCapsuleRestarts, Drivers.output, Drivers.console)),
      contained("process console", kCapsuleRestarts, Drivers.process_console),
      contained("led", kCapsuleRestarts, Drivers.led),
      contained("button", kCapsuleRestarts, Drivers.button),
      contained("low-level debug", kCapsuleRestarts, Drivers.low_level_debug),
      contained("read-only state", kCapsuleRestarts, Drivers.read_only_state),
      contained("cycle count", kCapsuleRestarts, Drivers.cycle_count),
      contained("process information", kCapsuleRestarts, Drivers.process_info),
      contained("non-volatile storage", kCapsuleRestarts, Storage.store, Storage.storage),
      contained("flash", kCapsuleRestarts, Flash.shared),
      contained("application loader", kCapsuleRestarts, Applications.store, Applications.loader),
      contained("random numbers", kCapsuleRestarts, Random.random...),
  }};
  return kernel::appended(own, kExtraCapsules);
}

}  // namespace board::common
