// boards/common/capsule_table.hpp - the capsules of the full system, in the order of boards/common/capsules.hpp.
#pragma once
#include "boards/common/capsules.hpp"
#include "kernel/board_tables.hpp"
#include "port_extra_drivers.hpp"

namespace board::common {

/// A board without a source of random numbers has that entry with an object that does nothing: the numbers of the others are the same on all.
consteval auto capsule_table(auto& drivers, auto& random, auto& storage, auto& flash, auto& applications) {
  const auto first = drivers.reference_capsules(drivers, random.random);
  const std::array<kernel::CapsuleEntry, kCapsules - first.size()> others{{
      {"button", core::Storage{drivers.button}, kCapsuleRestarts},
      {"read-only state", core::Storage{drivers.read_only_state}, kCapsuleRestarts},
      {"cycle count", core::Storage{drivers.cycle_count}, kCapsuleRestarts},
      {"process information", core::Storage{drivers.process_info}, kCapsuleRestarts},
      {"non-volatile storage", core::Storage{storage.store, storage.storage}, kCapsuleRestarts},
      {"flash", core::Storage{flash.shared}, kCapsuleRestarts, false, bits_of(Capsule::Storage, Capsule::Applications)},
      {"application loader", core::Storage{applications.store, applications.loader}, kCapsuleRestarts},
  }};
  return kernel::appended(kernel::appended(first, others), kExtraCapsules);
}

}  // namespace board::common
