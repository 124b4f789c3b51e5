// kernel/schedulers/priority.hpp - the ready process in the lowest slot runs, and takes the processor from higher ones.
//
// Slots are given in the order in which applications were loaded: earlier in flash is more urgent.
// Starvation   a process that never waits keeps all in higher slots from running for ever.
#pragma once
#include "kernel/schedulers/interface.hpp"

namespace kernel {

class FixedPriority {
 public:
  static constexpr bool kWantsTime = false;

  void note(u8 slot, bool ready) { m_ready.set(slot, ready); }
  std::optional<u8> next(Slice, u64) const { return m_ready.lowest(); }
  void running(u8) {}
  std::optional<u32> slice_of(u8) const { return std::nullopt; }

 private:
  ReadySet m_ready{};
};
static_assert(Scheduler<FixedPriority>);

}  // namespace kernel
