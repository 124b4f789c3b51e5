// kernel/process_table.hpp - who lives in which slot. Records lie in the processes' own blocks.
//
// A slot keeps its process through all its lives, until the application is unloaded; then the slot and the block are free.
// Memory   one word a slot.
#pragma once
#include <algorithm>
#include <array>

#include "core/optional_ref.hpp"
#include "kernel/process.hpp"

namespace kernel {

class ProcessTable {
 public:
  /// Walks over the processes that there are, in the order of their slots.
  class Iterator {
   public:
    /// Processes may be removed meanwhile: where the walk ends is fixed when it begins.
    constexpr Iterator(const ProcessTable& table, u32 from, u32 end) : m_table{table}, m_slot{table.used_from(from, end)}, m_end{end} {}
    constexpr Process& operator*() const { return *m_table.m_slots[m_slot]; }
    constexpr Iterator& operator++() {
      m_slot = m_table.used_from(m_slot + 1, m_end);
      return *this;
    }
    constexpr bool operator==(const Iterator& other) const { return m_slot == other.m_slot; }

   private:
    const ProcessTable& m_table;
    u32 m_slot = 0;
    u32 m_end = 0;
  };
  Iterator begin() const { return {*this, 0, m_behind_last}; }
  Iterator end() const { return {*this, m_behind_last, m_behind_last}; }

  core::OptionalRef<Process> in_slot(u8 slot) const {
    return slot < m_slots.size() ? m_slots[slot] : core::OptionalRef<Process>{};
  }
  /// The process if this very life goes on. No other slot has a life of that number.
  core::OptionalRef<Process> find(ProcessId id) const {
    const auto process = in_slot(id.slot);
    return process && process->id().life == id.life ? process : core::OptionalRef<Process>{};
  }
  /// How many processes there are; their slots need not be the first ones.
  u8 count() const { return m_count; }
  /// The slots from here on are free.
  u8 slots_in_use() const { return m_behind_last; }
  std::optional<u8> free_slot() const {
    for (u8 slot = 0; slot < ports::kMaxProcesses; ++slot)
      if (!m_slots[slot]) return slot;
    return std::nullopt;
  }
  /// The id of the next life in `slot`; lives are never numbered twice.
  ProcessId next_life(u8 slot) { return {.life = ++m_lives, .slot = slot}; }
  /// Puts a record into the slot of its id, which is free.
  void add(Process& process) {
    m_slots[process.id().slot] = process;
    m_behind_last = std::max(m_behind_last, static_cast<u8>(process.id().slot + 1));
    ++m_count;
  }
  /// Frees the slot of a process that is dead and will not be reached any more.
  void remove(const Process& process) {
    m_slots[process.id().slot] = {};
    --m_count;
    m_behind_last = behind_last_used();
  }
  /// Host tests start from an empty table.
  void clear() { *this = {}; }

 private:
  /// The next slot from here on with a process in it; `end` if there is none before.
  [[gnu::noinline]] constexpr u32 used_from(u32 first, u32 end) const {
    for (u32 slot = first; slot < end; ++slot)
      if (m_slots[slot]) return slot;
    return end;
  }
  u8 behind_last_used() const {
    for (u8 behind = m_behind_last; behind > 0; --behind)
      if (m_slots[behind - 1u]) return behind;
    return 0;
  }

  std::array<core::OptionalRef<Process>, ports::kMaxProcesses> m_slots{};
  u32 m_lives = 0;
  u8 m_count = 0;
  u8 m_behind_last = 0;  // the slots from here on are free: walks end here
};

extern constinit ProcessTable processes;

}  // namespace kernel
