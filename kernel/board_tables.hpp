// kernel/board_tables.hpp - a board's tables, checked by the compiler: a board that is put together wrongly does not build.
//
// The functions without a body name what is wrong: a check that fails calls one, which no constant expression can.
#pragma once
#include "kernel/board.hpp"

namespace kernel {

void driver_numbers_not_ascending();
void two_drivers_share_a_grant_slot();
void grant_slot_beyond_the_process_record();
void deferred_call_at_another_position();
void interrupt_line_twice();
void memory_range_empty_or_not_aligned();
void memory_ranges_overlap();

/// Checked copy of a board's driver list: ascending numbers (so none twice), one slot per grant, in every process's record.
template <usize Count>
struct DriverTable {
  std::array<DriverEntry, Count> entries;
  consteval DriverTable(std::array<DriverEntry, Count> list) : entries{list} {
    for (usize i = 1; i < Count; ++i)
      if (list[i - 1].number >= list[i].number) driver_numbers_not_ascending();
    for (usize i = 0; i < Count; ++i)
      for (usize j = 0; j < i; ++j)
        if (list[i].shape.bytes() != 0 && list[j].shape.bytes() != 0 && list[i].slot.index == list[j].slot.index)
          two_drivers_share_a_grant_slot();
    for (const DriverEntry& entry : list)
      if (entry.shape.bytes() != 0 && entry.slot.index >= ports::kGrantSlots) grant_slot_beyond_the_process_record();
  }
};

/// One list from two that are ascending each; the table's checks see whatever is wrong with the result.
template <usize First, usize Second>
consteval std::array<DriverEntry, First + Second> merged(const std::array<DriverEntry, First>& first,
                                                         const std::array<DriverEntry, Second>& second) {
  std::array<u32, First + Second> order{};  // positions below First are those of the first list
  for (usize i = 0, a = 0, b = 0; i < order.size(); ++i) {
    const bool from_first = b == Second || (a != First && first[a].number <= second[b].number);
    order[i] = static_cast<u32>(from_first ? a++ : First + b++);
  }
  return [&]<usize... I>(std::index_sequence<I...>) {
    return std::array<DriverEntry, First + Second>{{(order[I] < First ? first[order[I]] : second[order[I] - First])...}};
  }(std::make_index_sequence<First + Second>{});
}

/// The entries of `first`, then those of `second`.
template <class Entry, usize First, usize Second>
consteval std::array<Entry, First + Second> appended(const std::array<Entry, First>& first, const std::array<Entry, Second>& second) {
  return [&]<usize... I>(std::index_sequence<I...>) {
    return std::array<Entry, First + Second>{{(I < First ? first[I] : second[I - First])...}};
  }(std::make_index_sequence<First + Second>{});
}

/// Checked copy of a board's deferred calls: each stands where the kernel looks for it.
template <usize Count>
struct DeferredTable {
  std::array<DeferredEntry, Count> entries;
  consteval DeferredTable(std::array<DeferredEntry, Count> list) : entries{list} {
    static_assert(Count <= kMaxDeferredCalls);
    for (usize i = 0; i < Count; ++i)
      if (list[i].call.index() != i) deferred_call_at_another_position();
  }
};
template <usize Count>
DeferredTable(std::array<DeferredEntry, Count>) -> DeferredTable<Count>;

/// Checked copy of a board's interrupts: one handler a line.
template <usize Count>
struct InterruptTable {
  std::array<InterruptEntry, Count> entries;
  consteval InterruptTable(std::array<InterruptEntry, Count> list) : entries{list} {
    for (usize i = 0; i < Count; ++i)
      for (usize j = 0; j < i; ++j)
        if (list[i].line == list[j].line) interrupt_line_twice();
  }
};
template <usize Count>
InterruptTable(std::array<InterruptEntry, Count>) -> InterruptTable<Count>;

/// The four ranges, if they are whole words, none is empty and no two overlap.
consteval BoardMemory checked(const BoardMemory& memory) {
  constexpr u32 kWord = 4;
  const std::array ranges{memory.kernel_text, memory.kernel_ram, memory.app_flash, memory.app_ram};
  for (const core::AddressRange& range : ranges)
    if (range.start >= range.end || range.start % kWord != 0 || range.end % kWord != 0) memory_range_empty_or_not_aligned();
  for (usize i = 0; i < ranges.size(); ++i)
    for (usize j = 0; j < i; ++j)
      if (ranges[i].overlaps(ranges[j])) memory_ranges_overlap();
  return memory;
}

}  // namespace kernel
