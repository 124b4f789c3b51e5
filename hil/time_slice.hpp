// hil/time_slice.hpp - the timer that takes the processor from a process that does not give it back.
//
// Units    microseconds.
// Context  started when the processor changes process, never on a system call that does not switch.
#pragma once
#include <concepts>

#include "core/types.hpp"

namespace hil {

struct TimeSliceClient {
  virtual void time_slice_expired() = 0;

 protected:
  ~TimeSliceClient() = default;
};

template <class T>
concept TimeSliceTimer = requires(T& timer, u32 microseconds) {
  { timer.start_slice(microseconds) } -> std::same_as<void>;
  { timer.stop_slice() } -> std::same_as<void>;
};

}  // namespace hil
