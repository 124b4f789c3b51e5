// kernel/schedulers/round_robin.hpp - equal slices in turn.
//
// Fairness   of n processes that always compute each has every n-th slice; none waits longer than n - 1 slices.
#pragma once
#include "kernel/schedulers/interface.hpp"

namespace kernel {

class RoundRobin {
 public:
  static constexpr bool kWantsTime = false;
  static constexpr u32 kSliceMicroseconds = 10'000;

  void note(u8 slot, bool ready) { m_ready.set(slot, ready); }
  /// The process that runs keeps running until it waits or its slice is over; then the next one has its turn.
  std::optional<u8> next(Slice slice, u64) const {
    if (slice == Slice::Running && m_ready.contains(m_current)) return m_current;
    return m_ready.next_after(m_current);
  }
  void running(u8 slot) { m_current = slot; }
  std::optional<u32> slice_of(u8) const { return kSliceMicroseconds; }

 private:
  ReadySet m_ready{};
  u8 m_current = 63;  // so that slot 0 has the first turn
};
static_assert(Scheduler<RoundRobin>);

}  // namespace kernel
