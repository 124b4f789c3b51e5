// kernel/schedulers/interface.hpp - what the kernel asks of a scheduler. A board names the one it wants in port_board.hpp.
//
// Units    slices in microseconds, the time in milliseconds.
// Context  kernel loop.
#pragma once
#include <concepts>
#include <optional>

#include "kernel/ready_set.hpp"

namespace kernel {

/// Whether the process that runs may go on as far as time is concerned.
enum class Slice : u8 { Running, Over };

template <class T>
concept Scheduler = requires(T scheduler, const T& constant, u8 slot, bool ready, Slice slice, u64 now) {
  /// Whether next() wants to know the time: reading it costs instructions.
  { T::kWantsTime } -> std::convertible_to<bool>;
  /// After anything that can change whether the process in `slot` has something to execute.
  { scheduler.note(slot, ready) } -> std::same_as<void>;
  /// Whose turn it is; nobody if nobody is ready. `now` counts from any moment on and is 0 if !kWantsTime.
  { scheduler.next(slice, now) } -> std::same_as<std::optional<u8>>;
  /// The process in `slot` is loaded now.
  { scheduler.running(slot) } -> std::same_as<void>;
  /// How long it may run before it is interrupted; none: until it waits.
  { constant.slice_of(slot) } -> std::same_as<std::optional<u32>>;
};

}  // namespace kernel
