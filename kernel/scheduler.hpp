// kernel/scheduler.hpp - round robin over the processes that have something to execute.
//
// Bounds   next() is a few instructions whatever the number of processes: ready processes are one bit each.
#pragma once
#include <bit>
#include <optional>

#include "kernel/process.hpp"

namespace kernel {

inline constexpr u32 kTimeSliceMicroseconds = 10'000;

/// A set of process slots.
class ReadySet {
 public:
  constexpr void set(u8 slot, bool ready) {
    const u64 bit = u64{1} << slot;
    m_bits = ready ? m_bits | bit : m_bits & ~bit;
  }
  constexpr bool contains(u8 slot) const { return (m_bits >> slot & 1) != 0; }
  /// The first ready slot after `slot`, round to `slot` itself.
  constexpr std::optional<u8> next_after(u8 slot) const {
    if (m_bits == 0) return std::nullopt;
    const u32 turn = (slot + 1u) % 64;
    return static_cast<u8>((static_cast<u32>(std::countr_zero(std::rotr(m_bits, static_cast<int>(turn)))) + turn) % 64);
  }

 private:
  u64 m_bits = 0;
};

class RoundRobin {
 public:
  /// Call after anything that can change whether `process` is ready.
  void note(const Process& process) { m_ready.set(process.id().slot, process.ready()); }
  /// The process that runs keeps running until it waits or its slice is over; then the next one has its turn.
  std::optional<u8> next(bool slice_over) const {
    if (!slice_over && m_ready.contains(m_current)) return m_current;
    return m_ready.next_after(m_current);
  }
  void running(u8 slot) { m_current = slot; }
  void clear() { *this = {}; }

 private:
  ReadySet m_ready{};
  u8 m_current = ports::kMaxProcesses - 1;  // so that slot 0 has the first turn
};

extern constinit RoundRobin scheduler;

}  // namespace kernel
