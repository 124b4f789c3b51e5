// hil/alarm.hpp - one hardware alarm over a counter that never wraps.
//
// Units    ticks of kFrequencyHz since boot, 64 bits; a driver extends a narrower counter itself.
// Errors   none: a deadline in the past fires as soon as interrupts are served.
// Context  kernel loop; fired() never runs inside arm().
#pragma once
#include <concepts>

#include "core/types.hpp"

namespace hil {

struct AlarmClient {
  /// Once per arm(), at or after the deadline, never before.
  virtual void fired() = 0;

 protected:
  ~AlarmClient() = default;
};

template <class T>
concept Alarm = requires(T& alarm, u64 deadline) {
  { T::kFrequencyHz } -> std::convertible_to<u32>;
  { alarm.now() } -> std::same_as<u64>;
  { alarm.arm(deadline) } -> std::same_as<void>;  // replaces an earlier deadline
  { alarm.disarm() } -> std::same_as<void>;
};

}  // namespace hil
