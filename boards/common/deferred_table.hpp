// boards/common/deferred_table.hpp - whom the kernel calls back on every board, in the order of boards/common/deferred.hpp.
#pragma once
#include "boards/common/deferred.hpp"
#include "boards/common/loading.hpp"
#include "kernel/board_tables.hpp"

namespace board::common {

/// `others` are those of the devices that only some boards have.
template <class Drivers, class Storage, class Installing, class... Others>
consteval auto deferred_table(Drivers& drivers, Loading& loading, Storage& storage, kernel::DeferredCallClient& flash, kernel::DeferredCallClient& shared_flash, Installing& installing, Others... others) {
  return kernel::DeferredTable{std::array<kernel::DeferredEntry, 13 + sizeof...(others)>{{
      {deferred(Deferred::ConsoleOutput), drivers.output},
      {deferred(Deferred::ConsoleInput), drivers.input},
      {deferred(Deferred::Loader), loading.loader},
      {deferred(Deferred::NextFooter), loading.checker},
      {deferred(Deferred::Credentials), loading.credentials},
      {deferred(Deferred::Storage), storage.storage},
      {deferred(Deferred::RegionStore), storage.store},
      {deferred(Deferred::Flash), flash},
      {deferred(Deferred::SharedFlash), shared_flash},
      {deferred(Deferred::AppStore), installing.store},
      {deferred(Deferred::Installer), installing.installer},
      {deferred(Deferred::AppLoader), installing.loader},
      {deferred(Deferred::ProcessInfo), drivers.process_info},
      others...}}};
}

}  // namespace board::common
