// kernel/schedulers/feedback.hpp - multi-level feedback queue: who waits soon stays urgent, who computes sinks.
//
// Three levels with slices of 10, 20 and 50 ms. A process that uses a slice up sinks by one level; every five seconds
// all processes are back on the first, so that nobody who sank waits longer than that for a turn.
// Units    slices in microseconds, the time in milliseconds.
#pragma once
#include <array>
#include <utility>

#include "kernel/schedulers/interface.hpp"

namespace kernel {

class MultiLevelFeedback {
 public:
  static constexpr bool kWantsTime = true;
  static constexpr u32 kLevels = 3;
  static constexpr std::array<u32, kLevels> kSliceMicroseconds{10'000, 20'000, 50'000};
  static constexpr u64 kRefreshMilliseconds = 5000;

  void note(u8 slot, bool ready) { m_ready[m_level[slot]].set(slot, ready); }

  std::optional<u8> next(Slice slice, u64 now) {
    if (slice == Slice::Over) sink(m_current);
    if (now - m_refreshed >= kRefreshMilliseconds) refresh(now);
    const u8 level = m_level[m_current];
    if (slice == Slice::Running && m_ready[level].contains(m_current) && none_above(level)) return m_current;
    for (const ReadySet& ready : m_ready)
      if (!ready.empty()) return ready.next_after(m_current);
    return std::nullopt;
  }
  void running(u8 slot) { m_current = slot; }
  std::optional<u32> slice_of(u8 slot) const { return kSliceMicroseconds[m_level[slot]]; }
  u8 level_of(u8 slot) const { return m_level[slot]; }

 private:
  bool none_above(u8 level) const {
    for (u8 above = 0; above < level; ++above)
      if (!m_ready[above].empty()) return false;
    return true;
  }
  void sink(u8 slot) {
    const u8 level = m_level[slot];
    if (level + 1u == kLevels || !m_ready[level].contains(slot)) return;  // who waits has not used its slice up
    m_ready[level].set(slot, false);
    m_level[slot] = static_cast<u8>(level + 1);
    m_ready[level + 1u].set(slot, true);
  }
  void refresh(u64 now) {
    m_refreshed = now;
    for (u32 level = 1; level < kLevels; ++level) m_ready[0] |= std::exchange(m_ready[level], {});
    m_level = {};
  }

  std::array<ReadySet, kLevels> m_ready{};
  std::array<u8, 64> m_level{};
  u64 m_refreshed = 0;
  u8 m_current = 63;
};
static_assert(Scheduler<MultiLevelFeedback>);

}  // namespace kernel
