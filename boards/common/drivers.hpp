// boards/common/drivers.hpp - the set of system-call drivers that every board offers, wired over the board's devices.
//
// A board names its devices; what only some boards have comes as objects of its own. This names the capsules over them,
// their grant slots and their place in the table.
// Memory   the objects below; 128 bytes for console output, 32 for random numbers, 576 for storage.
#pragma once
#include <array>

#include "boards/common/reference_drivers.hpp"
#include "boards/common/storage_rights.hpp"
#include "capsules/button.hpp"
#include "capsules/cycle_count.hpp"
#include "capsules/nonvolatile_storage.hpp"
#include "capsules/process_info.hpp"
#include "capsules/random.hpp"
#include "capsules/read_only_state.hpp"
#include "core/line.hpp"
#include "chips/virtual/log_leds.hpp"
#include "hil/time_slice.hpp"
#include "kernel/panic.hpp"
#include "port_extra_drivers.hpp"
#include "port_fault_overrides.hpp"

namespace board::common {

template <class Uart, class AlarmSource, class Lamps, class PushButtons, class Cycles>
struct Drivers : ReferenceDrivers<Uart, AlarmSource, Lamps> {
  using Reference = ReferenceDrivers<Uart, AlarmSource, Lamps>;
  using Alarms = typename Reference::Alarms;
  using Button = capsules::Button<PushButtons>;
  using ReadOnlyState = capsules::ReadOnlyState<Alarms>;
  using CycleCount = capsules::CycleCount<Cycles>;

  constexpr Drivers(Uart& uart, AlarmSource& source, Lamps& lamps, PushButtons& buttons, Cycles& cycles,
                    capsules::ProcessConsole::RefreshLater refresh_later)
      : Reference{uart, source, lamps, refresh_later},
        button{buttons, typename Button::ProcessGrant{slot(Slot::Button)}},
        read_only_state{this->alarms, typename ReadOnlyState::ProcessGrant{slot(Slot::ReadOnlyState)}},
        cycle_count{cycles, typename CycleCount::ProcessGrant{slot(Slot::CycleCount)}} {}

  /// What the kernel looks drivers up in: these, and those over devices that only some boards have, ascending as well.
  template <usize Others>
  static consteval auto table(Drivers& drivers, const std::array<kernel::DriverEntry, Others>& others) {
    const std::array<kernel::DriverEntry, 4> own{{
        {Button::kDriver, drivers.button, slot(Slot::Button), Button::ProcessGrant::kShape, "button", {}, {}, capsule(Capsule::Button)},
        {ReadOnlyState::kDriver, drivers.read_only_state, slot(Slot::ReadOnlyState), ReadOnlyState::ProcessGrant::kShape,
         "read-only state", drivers.read_only_state, {}, capsule(Capsule::ReadOnlyState)},
        {capsules::ProcessInfo::kDriver, drivers.process_info, slot(Slot::ProcessInfo), capsules::ProcessInfo::ProcessGrant::kShape, "process information", {}, {}, capsule(Capsule::ProcessInfo)},
        {CycleCount::kDriver, drivers.cycle_count, slot(Slot::CycleCount), CycleCount::ProcessGrant::kShape, "cycle count", {}, {}, capsule(Capsule::CycleCount)},
    }};
    return kernel::DriverTable{kernel::merged(kernel::merged(kernel::merged(Reference::reference_entries(drivers), own), others), kExtraDrivers)};
  }

  Button button;
  ReadOnlyState read_only_state;
  CycleCount cycle_count;
  capsules::ProcessInfo process_info{this->management, capsules::ProcessInfo::ProcessGrant{slot(Slot::ProcessInfo)}, deferred(Deferred::ProcessInfo)};
};

/// The source of entropy of a board that has none.
struct NoEntropy {};

/// Random numbers, for boards with a source of entropy.
template <class Source>
struct RandomDriver {
  using Random = capsules::Random<Source>;

  constexpr explicit RandomDriver(Source& source)
      : random{source, pool, typename Random::ProcessGrant{slot(Slot::Random)}, deferred(Deferred::Random)} {}
  static consteval std::array<kernel::DriverEntry, 1> entries(RandomDriver& driver) {
    return {{{Random::kDriver, driver.random, slot(Slot::Random), Random::ProcessGrant::kShape, "random numbers", {}, {}, capsule(Capsule::Random)}}};
  }

  GatedEntropy entropy{Capsule::Random, random};
  std::array<u8, 32> pool{};
  Random random;
};

template <>
struct RandomDriver<NoEntropy> {
  struct Nobody final : kernel::DeferredCallClient {
    void deferred_call() override {}
  };

  constexpr explicit RandomDriver(NoEntropy&) {}
  static consteval std::array<kernel::DriverEntry, 0> entries(RandomDriver&) { return {}; }

  Nobody random{};
};

/// Non-volatile storage, for boards with a flash memory that holds two sectors a region from its first sector on.
template <class Flash>
struct StorageDriver {
  static constexpr u32 kRegions = 8, kRegionBytes = 2048;
  using Store = capsules::RegionStore<Flash, kRegions>;
  using Storage = capsules::NonvolatileStorage<Store>;

  constexpr explicit StorageDriver(Flash& flash)
      : store{flash, {.first_sector = 0, .region_bytes = kRegionBytes}, storage, deferred(Deferred::RegionStore)},
        storage{store, identity, buffer, typename Storage::ProcessGrant{slot(Slot::Storage)}, deferred(Deferred::Storage)} {}
  static consteval kernel::DriverEntry entry(StorageDriver& driver) {
    return {Storage::kDriver, driver.storage, slot(Slot::Storage), Storage::ProcessGrant::kShape, "non-volatile storage", {}, {}, capsule(Capsule::Storage)};
  }

  GatedFlash flash{Capsule::Storage, store};
  std::array<u8, contract::nonvolatile_storage::kBufferBytes> buffer{};
  OwnStorage identity{};
  Store store;
  Storage storage;
};

/// Carries a deferred call from the kernel to a device.
template <auto& Device>
struct DeferredHalf final : kernel::DeferredCallClient {
  void deferred_call() override { Device.proceed(); }
};

/// Shows a change of the lamps as one line of the kernel's log.
struct LedLines final : chips::virtual_board::LedLogClient {
  void leds_changed(std::string_view picture) override { kernel::log<"leds: {text}">(kernel::LogLevel::Information, picture); }
};

/// Carries the end of a time slice from the timer to the kernel.
struct SliceEnd final : hil::TimeSliceClient {
  void time_slice_expired() override { kernel::time_slice_expired(); }
};

/// Carries an interrupt's bottom half from the kernel to a device.
template <auto& Device>
struct BottomHalf final : kernel::InterruptHandler {
  void handle_interrupt() override { Device.handle_interrupt(); }
};

}  // namespace board::common
