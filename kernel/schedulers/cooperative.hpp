// kernel/schedulers/cooperative.hpp - a process runs until it waits; then the next in turn.
//
// Starvation   one process that never waits keeps all others from running for ever: for sets of trusted applications.
#pragma once
#include "kernel/schedulers/interface.hpp"

namespace kernel {

class Cooperative {
 public:
  static constexpr bool kWantsTime = false;

  /// Who waits has given up its turn, even if it is ready again before anybody else was asked.
  void note(u8 slot, bool ready) {
    m_ready.set(slot, ready);
    if (slot == m_current && !ready) m_turn_over = true;
  }
  std::optional<u8> next(Slice, u64) const {
    if (!m_turn_over && m_ready.contains(m_current)) return m_current;
    return m_ready.next_after(m_current);
  }
  void running(u8 slot) {
    m_current = slot;
    m_turn_over = false;
  }
  std::optional<u32> slice_of(u8) const { return std::nullopt; }

 private:
  ReadySet m_ready{};
  u8 m_current = 63;
  bool m_turn_over = true;
};
static_assert(Scheduler<Cooperative>);

}  // namespace kernel
