// kernel/process_table.hpp - who lives in which slot. Records lie in the processes' own blocks.
//
// Memory   one word a slot.
#pragma once
#include <array>

#include "core/optional_ref.hpp"
#include "kernel/process.hpp"

namespace kernel {

class ProcessTable {
 public:
  core::OptionalRef<Process> in_slot(u8 slot) const {
    return slot < m_slots.size() ? m_slots[slot] : core::OptionalRef<Process>{};
  }
  /// The process if this very life goes on.
  core::OptionalRef<Process> find(ProcessId id) const {
    const auto process = in_slot(id.slot);
    return process && process->id() == id ? process : core::OptionalRef<Process>{};
  }
  u8 count() const { return m_count; }
  bool full() const { return m_count == m_slots.size(); }
  /// The id of the next life in `slot`; lives are never numbered twice.
  ProcessId next_life(u8 slot) { return {.life = ++m_lives, .slot = slot}; }
  /// Puts a record into the next free slot. The table must not be full.
  void add(Process& process) { m_slots[m_count++] = process; }
  /// Host tests start from an empty table.
  void clear() { *this = {}; }

 private:
  std::array<core::OptionalRef<Process>, ports::kMaxProcesses> m_slots{};
  u32 m_lives = 0;
  u8 m_count = 0;
};

extern constinit ProcessTable processes;

}  // namespace kernel
