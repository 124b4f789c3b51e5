// boards/common/deferred_table.hpp - whom the kernel calls back on every board, in the order of boards/common/deferred.hpp.
#pragma once
#include "boards/common/capsules.hpp"
#include "boards/common/deferred.hpp"
#include "boards/common/loading.hpp"
#include "kernel/board_tables.hpp"
#include "port_extra_drivers.hpp"

namespace board::common {

/// In the place of a device that a board does not have.
struct Nobody final : kernel::DeferredCallClient {
  void deferred_call() override {}
};
inline constinit Nobody nobody{};

/// `random` is the one over a device that only some boards have.
template <class Drivers, class Storage, class SharedFlash, class Installing>
consteval auto deferred_table(Drivers& drivers, Loading& loading, Storage& storage, kernel::DeferredCallClient& flash,
                              SharedFlash& shared_flash, Installing& installing, kernel::DeferredCallClient& random = nobody) {
  const std::array<kernel::DeferredEntry, kDeferredCalls> own{{
      {deferred(Deferred::ConsoleOutput), drivers.output, capsule(Capsule::Console)},
      {deferred(Deferred::ConsoleInput), drivers.input, capsule(Capsule::Console)},
      {deferred(Deferred::Loader), loading.loader},
      {deferred(Deferred::NextFooter), loading.checker},
      {deferred(Deferred::Credentials), loading.credentials},
      {deferred(Deferred::Storage), storage.storage, capsule(Capsule::Storage)},
      {deferred(Deferred::RegionStore), storage.store, capsule(Capsule::Storage)},
      {deferred(Deferred::Flash), flash},
      {deferred(Deferred::SharedFlash), shared_flash.shared, capsule(Capsule::Flash)},
      {deferred(Deferred::AppStore), installing.store, capsule(Capsule::Applications)},
      {deferred(Deferred::Installer), installing.installer, capsule(Capsule::Applications)},
      {deferred(Deferred::AppLoader), installing.loader, capsule(Capsule::Applications)},
      {deferred(Deferred::ProcessInfo), drivers.process_info, capsule(Capsule::ProcessInfo)},
      {deferred(Deferred::Random), random, capsule(Capsule::Random)},
  }};
  return kernel::DeferredTable{kernel::appended(own, kExtraDeferred)};
}

}  // namespace board::common
