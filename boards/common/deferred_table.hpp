// boards/common/deferred_table.hpp - whom the kernel calls back in the full system, in the order of boards/common/deferred.hpp.
#pragma once
#include "boards/common/capsules.hpp"
#include "boards/common/deferred.hpp"
#include "boards/common/loading.hpp"
#include "kernel/board_tables.hpp"
#include "port_extra_drivers.hpp"

namespace board::common {

template <class Drivers, class Random, class Storage, class SharedFlash, class Installing>
consteval auto deferred_table(Loading& loading, Drivers& drivers, Random& random, Storage& storage, kernel::DeferredCallClient& flash,
                              SharedFlash& shared_flash, Installing& installing) {
  const auto first = Drivers::reference_deferred(drivers, loading, random.random);
  const std::array<kernel::DeferredEntry, kDeferredCalls - first.size()> others{{
      {deferred(Deferred::Storage), storage.storage, capsule(Capsule::Storage)},
      {deferred(Deferred::RegionStore), storage.store, capsule(Capsule::Storage)},
      {deferred(Deferred::Flash), flash},
      {deferred(Deferred::SharedFlash), shared_flash.shared, capsule(Capsule::Flash)},
      {deferred(Deferred::AppStore), installing.store, capsule(Capsule::Applications)},
      {deferred(Deferred::Installer), installing.installer, capsule(Capsule::Applications)},
      {deferred(Deferred::AppLoader), installing.loader, capsule(Capsule::Applications)},
      {deferred(Deferred::ProcessInfo), drivers.process_info, capsule(Capsule::ProcessInfo)},
  }};
  return kernel::DeferredTable{kernel::appended(kernel::appended(first, others), kExtraDeferred)};
}

}  // namespace board::common
