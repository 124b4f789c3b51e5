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
    constexpr Iterator(const core::OptionalRef<Process>* at, const core::OptionalRef<Process>* end) : m_at{at}, m_end{end} { skip_free(); }
    constexpr Process& operator*() const { return **m_at; }
    constexpr Iterator& operator++() {
      ++m_at;
      skip_free();
      return *this;
    }
    constexpr bool operator==(const Iterator& other) const { return m_at == other.m_at; }

   private:
    constexpr void skip_free() {
      while (m_at != m_end && !*m_at) ++m_at;
    }
    const core::OptionalRef<Process>* m_at;
    const core::OptionalRef<Process>* m_end;
  };
  Iterator begin() const { return {m_slots.data(), behind_last()}; }
  Iterator end() const { return {behind_last(), behind_last()}; }

  core::OptionalRef<Process> in_slot(u8 slot) const {
    return slot < m_slots.size() ? m_slots[slot] : core::OptionalRef<Process>{};
  }
  /// The process if this very life goes on.
  core::OptionalRef<Process> find(ProcessId id) const {
    const auto process = in_slot(id.slot);
    return process && process->id() == id ? process : core::OptionalRef<Process>{};
  }
  /// How many processes there are; their slots need not be the first ones.
  u8 count() const { return m_count; }
  std::optional<u8> free_slot() const {
    for (u8 slot = 0; slot < m_slots.size(); ++slot)
      if (!m_slots[slot]) return slot;
    return std::nullopt;
  }
  /// The id of the next life in `slot`; lives are never numbered twice.
  ProcessId next_life(u8 slot) { return {.life = ++m_lives, .slot = slot}; }
  /// Puts a record into the slot of its id, which is free.
  void add(Process& process) {
    m_slots[process.id().slot] = process;
    m_behind_last = std::max<u8>(m_behind_last, process.id().slot + 1);
    ++m_count;
  }
  /// Frees the slot of a process that is dead and will not be reached any more.
  void remove(const Process& process) {
    m_slots[process.id().slot] = {};
    --m_count;
    while (m_behind_last != 0 && !m_slots[m_behind_last - 1u]) --m_behind_last;
  }
  /// Host tests start from an empty table.
  void clear() { *this = {}; }

 private:
  const core::OptionalRef<Process>* behind_last() const { return m_slots.data() + m_behind_last; }

  std::array<core::OptionalRef<Process>, ports::kMaxProcesses> m_slots{};
  u32 m_lives = 0;
  u8 m_count = 0;
  u8 m_behind_last = 0;  // the slots from here on are free: walks end here
};

extern constinit ProcessTable processes;

}  // namespace kernel
