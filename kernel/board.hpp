// kernel/board.hpp - the tables a board hands to the kernel: constants in flash, checked by the compiler.
#pragma once
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "core/optional_ref.hpp"
#include "kernel/driver.hpp"
#include "kernel/fault_policy.hpp"
#include "kernel/loader.hpp"
#include "kernel/storage_permissions.hpp"

namespace kernel {

struct DriverEntry {
  u32 number = 0;
  SystemCallDriver& driver;
  GrantSlot slot{};
  GrantShape shape{};  // upcalls + buffers + state == 0: the driver has no grant
  std::string_view name{};
  core::OptionalRef<InformingDriver> informing{};     // the driver again, if it has userspace-readable buffers
  core::OptionalRef<ShareObserver> share_observer{};  // the driver again, if it lends read-write buffers on
};

struct InterruptHandler {
  /// Bottom half: from the kernel loop, the line masked until it returns.
  virtual void handle_interrupt() = 0;

 protected:
  ~InterruptHandler() = default;
};

struct InterruptEntry {
  u16 line = 0;
  InterruptHandler& handler;
};

struct DeferredEntry {
  DeferredCallClient& client;
};

struct LifeEntry {
  LifeObserver& observer;
};

struct BoardMemory {
  core::AddressRange kernel_text{};
  core::AddressRange kernel_ram{};
  core::AddressRange app_flash{};
  core::AddressRange app_ram{};
};

/// The device that ends a kernel without progress (hil/watchdog.hpp); the board starts it. When it expires,
/// kernel_watchdog_expired() of kernel/ports/trap.hpp is called. kernel/watchdog.hpp says when it is restarted.
struct WatchdogHooks {
  void (*restart)() = nullptr;  // a whole period from now on, also after suspend()
  void (*suspend)() = nullptr;  // does not count until the next restart()
};

struct Board {
  std::string_view name;
  BoardMemory memory{};
  std::span<const DriverEntry> drivers{};        // ascending by number
  std::span<const InterruptEntry> interrupts{};
  std::span<const DeferredEntry> deferred_calls{};  // position = index of the DeferredCall
  std::span<const LifeEntry> life_observers{};
  Loader& loader;
  /// What an application may store: no_storage, individual_storage or header_storage of kernel/storage_permissions.hpp.
  std::optional<StoragePermissions> (*storage_policy)(ShortId short_id, contract::tbf::Bytes element);
  FaultPolicy fault_policy{};
  std::span<const FaultOverride> fault_overrides{};
  /// The clock: ticks since boot. It does not wrap.
  u32 ticks_per_second = 0;
  u64 (*now)();
  /// restart_due_processes() is to be called at that tick; replaces an earlier wish.
  void (*wake_at)(u64 tick);
  void (*start_slice)(u32 microseconds);
  void (*stop_slice)();
  /// Panic output: polls the device, needs nothing else of the kernel to work.
  void (*write_now)(std::string_view text);
  void (*halt)();
  /// Begins anew from reset; null: the board cannot.
  void (*reset)() = nullptr;
  /// Null: the board has none.
  WatchdogHooks watchdog{};
};

/// Defined by the board.
extern const Board board;

/// Boots: banner, loads applications, never returns.
[[noreturn]] void run();
/// The time slice of the running process is over; from the timer's bottom half.
void time_slice_expired();
/// The tick that the kernel asked for with Board::wake_at has come.
void restart_due_processes();

void driver_numbers_not_ascending();  // never defined: naming it stops the build
void two_drivers_share_a_grant_slot();

/// Checked copy of a board's driver list: ascending numbers (so none twice), one slot per grant.
template <usize Count>
struct DriverTable {
  std::array<DriverEntry, Count> entries;
  consteval DriverTable(std::array<DriverEntry, Count> list) : entries{list} {
    for (usize i = 1; i < Count; ++i)
      if (list[i - 1].number >= list[i].number) driver_numbers_not_ascending();
    for (usize i = 0; i < Count; ++i)
      for (usize j = 0; j < i; ++j)
        if (list[i].shape.bytes() != 0 && list[j].shape.bytes() != 0 && list[i].slot.index == list[j].slot.index)
          two_drivers_share_a_grant_slot();
  }
};

/// One list from two that are ascending each; the table's checks see whatever is wrong with the result.
template <usize First, usize Second>
consteval std::array<DriverEntry, First + Second> merged(const std::array<DriverEntry, First>& first,
                                                         const std::array<DriverEntry, Second>& second) {
  std::array<u32, First + Second> order{};  // positions below First are those of the first list
  for (usize i = 0, a = 0, b = 0; i < order.size(); ++i) {
    const bool from_first = b == Second || (a != First && first[a].number <= second[b].number);
    order[i] = static_cast<u32>(from_first ? a++ : First + b++);
  }
  return [&]<usize... I>(std::index_sequence<I...>) {
    return std::array<DriverEntry, First + Second>{{(order[I] < First ? first[order[I]] : second[order[I] - First])...}};
  }(std::make_index_sequence<First + Second>{});
}

}  // namespace kernel
