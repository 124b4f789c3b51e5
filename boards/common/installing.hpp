// boards/common/installing.hpp - installation at run time, for boards with a flash memory that has sectors behind those of storage.
//
// Memory   the objects below: about 1.2 KiB, 512 bytes of it for what is written.
#pragma once
#include "boards/common/drivers.hpp"
#include "boards/common/gated_flash.hpp"
#include "capsules/app_loader.hpp"
#include "capsules/virtual_flash.hpp"

namespace board::common {

/// One flash memory, its first sectors for storage, those behind for installed applications.
template <class Device>
struct SharedFlash {
  using Shared = capsules::VirtualFlash<Device, 2>;
  using Port = GatedFlashPort<Shared>;

  constexpr SharedFlash(Device& device, hil::FlashClient& storage, hil::FlashClient& applications)
      : shared{device, {storage, applications}, deferred(Deferred::SharedFlash)} {}

  GatedFlash flash{Capsule::Flash, shared};
  Shared shared;
  Port storage_port{Capsule::Flash, shared, 0};
  Port application_port{Capsule::Flash, shared, 1};
};

template <class Flash, u32 Slots>
struct Installing {
  using Store = capsules::AppStore<Flash, Slots>;
  using Installer = capsules::AppInstaller<Store>;
  using Loader = capsules::AppLoader<Installer>;

  constexpr Installing(Flash& device, capsules::AppStoreLayout layout)
      : store{device, layout, installer, deferred(Deferred::AppStore)},
        installer{store, application_flash, loader, deferred(Deferred::Installer)},
        loader{installer, processes, buffer, typename Loader::ProcessGrant{slot(Slot::AppLoader)}, deferred(Deferred::AppLoader)} {}
  static consteval kernel::DriverEntry entry(Installing& driver) {
    return {Loader::kDriver, driver.loader, slot(Slot::AppLoader), Loader::ProcessGrant::kShape, "application loader", {}, {}, capsule(Capsule::Applications)};
  }

  /// Copies what is installed to application flash; before the kernel runs, so its deferred calls are served here.
  void restore() {
    begin_restoring();
    while (installer.busy()) {
      const u32 call = kernel::take_deferred_call();
      if (call == kernel::kMaxDeferredCalls) return kernel::log<"the store of installed applications does not answer">(kernel::LogLevel::Error);
      kernel::board.deferred_calls[call].client.deferred_call();
    }
  }

  /// Out of line: what it needs of the stack is free again when the calls behind it are served.
  [[gnu::noinline]] void begin_restoring() { installer.restore(); }

  GatedFlash flash{Capsule::Applications, store};
  std::array<u8, contract::app_loader::kBufferBytes> buffer{};
  kernel::ApplicationFlash application_flash{capsule(Capsule::Applications)};
  kernel::ProcessManagement processes{};
  Store store;
  Installer installer;
  Loader loader;
};

}  // namespace board::common
