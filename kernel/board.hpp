// kernel/board.hpp - the tables a board hands to the kernel: constants in flash, checked by the compiler.
#pragma once
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "core/function.hpp"
#include "core/optional_ref.hpp"
#include "kernel/capsules.hpp"
#include "kernel/driver_directory.hpp"
#include "kernel/fault_policy.hpp"
#include "kernel/loader.hpp"
#include "kernel/storage_permissions.hpp"

namespace kernel {

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
  DeferredCall call;  // the handle that its client raises
  DeferredCallClient& client;
  CapsuleId capsule{};
};

struct LifeEntry {
  LifeObserver& observer;
  CapsuleId capsule{};
};

struct BoardMemory {
  core::AddressRange kernel_text{};
  core::AddressRange kernel_ram{};
  core::AddressRange app_flash{};
  core::AddressRange app_ram{};
};

/// Where the linker put what; the initial values of `initialised` lie behind the constants in flash as well.
struct ImageSections {
  core::AddressRange code{};
  core::AddressRange constants{};
  core::AddressRange stack{};
  core::AddressRange initialised{};
  core::AddressRange zeroed{};

  /// The stack is the lowest thing in RAM: a stack pointer below it has used it up.
  bool stack_overflowed(core::Address stack_pointer) const { return stack_pointer < stack.start; }
};

/// The device that ends a kernel without progress (hil/watchdog.hpp); the board starts it. When it expires,
/// kernel_watchdog_expired() of kernel/ports/trap.hpp is called. kernel/watchdog.hpp says when it is restarted.
struct WatchdogHooks {
  core::OptionalFunction<void()> restart{};  // a whole period from now on, also after suspend()
  core::OptionalFunction<void()> suspend{};  // does not count until the next restart()
};

/// The tick that ends capsules which do not end by themselves. It is on whenever the kernel or a process executes; its period is
/// the budget of an activation, which may execute for one to two of them.
struct TickHooks {
  core::Function<void()> start;
  core::Function<void()> stop;
  core::Function<bool()> interrupted;  // from its top half: takes the interrupt back. Whether a period is over since the last time that it was
};

struct Board {
  std::string_view name;
  BoardMemory memory{};
  core::Function<ImageSections()> sections;
  DriverDirectory drivers;
  std::span<const InterruptEntry> interrupts{};
  std::span<const DeferredEntry> deferred_calls{};  // position = index of the DeferredCall
  std::span<const LifeEntry> life_observers{};
  std::span<const CapsuleEntry> capsules{};  // position + 1 = number of the CapsuleId
  /// Storage of a capsule as it was when the board was reset.
  core::OptionalFunction<void(std::span<std::byte> storage)> restore_initial{};
  Loader& loader;
  /// What an application may store: no_storage, individual_storage or header_storage of kernel/storage_permissions.hpp.
  core::Function<std::optional<StoragePermissions>(ShortId short_id, contract::tbf::Bytes element)> storage_policy;
  FaultPolicy fault_policy{};
  std::span<const FaultOverride> fault_overrides{};
  /// The clock: ticks since boot. It does not wrap.
  u32 ticks_per_second = 0;
  core::Function<u64()> now;
  /// restart_due_processes() is to be called at that tick; replaces an earlier wish.
  core::Function<void(u64 tick)> wake_at;
  core::Function<void(u32 microseconds)> start_slice;
  core::Function<void()> stop_slice;
  TickHooks tick;
  /// Panic output: polls the device, needs nothing else of the kernel to work.
  core::Function<void(std::string_view text)> write_now;
  core::Function<void()> halt;
  /// Begins anew from reset; absent: the board cannot.
  core::OptionalFunction<void()> reset{};
  /// Absent: the board has none.
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

}  // namespace kernel
