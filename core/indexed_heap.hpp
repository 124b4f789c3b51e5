// core/indexed_heap.hpp - the smallest key of a set of numbered slots, each with at most one key.
//
// Bounds   set, remove and pop take O(log n) steps in the number of slots that have a key; smallest takes one.
// Memory   10 bytes a slot.
#pragma once
#include <array>
#include <optional>
#include <utility>

#include "core/types.hpp"

namespace core {

template <u32 Slots>
class IndexedHeap {
  static_assert(Slots > 0 && Slots < 0xff, "a slot and its position are one byte each; 0xff means none");

 public:
  struct Entry {
    u64 key = 0;
    u8 slot = 0;
  };

  constexpr IndexedHeap() { m_position.fill(kNone); }

  constexpr u32 size() const { return m_size; }
  constexpr bool contains(u8 slot) const { return m_position[slot] != kNone; }
  constexpr std::optional<Entry> smallest() const {
    if (m_size == 0) return std::nullopt;
    return Entry{.key = m_keys[m_heap[0]], .slot = m_heap[0]};
  }
  /// Gives `slot` a key, or another one.
  constexpr void set(u8 slot, u64 key) {
    m_keys[slot] = key;
    if (!contains(slot)) place(m_size++, slot);
    rise(m_position[slot]);
    sink(m_position[slot]);
  }
  constexpr void remove(u8 slot) {
    if (!contains(slot)) return;
    const u32 hole = std::exchange(m_position[slot], kNone);
    const u8 last = m_heap[--m_size];
    if (last == slot) return;
    place(hole, last);
    rise(hole);
    sink(m_position[last]);
  }

 private:
  static constexpr u8 kNone = 0xff;

  constexpr u64 key_at(u32 position) const { return m_keys[m_heap[position]]; }
  constexpr void place(u32 position, u8 slot) {
    m_heap[position] = slot;
    m_position[slot] = static_cast<u8>(position);
  }
  // A slot on its way leaves a hole behind and is written once, where it comes to rest.

  constexpr void rise(u32 position) {
    const u8 slot = m_heap[position];
    const u64 key = m_keys[slot];
    while (position != 0) {
      const u32 parent = (position - 1) / 2;
      if (key_at(parent) <= key) break;
      place(position, m_heap[parent]);
      position = parent;
    }
    place(position, slot);
  }
  constexpr void sink(u32 position) {
    const u8 slot = m_heap[position];
    const u64 key = m_keys[slot];
    for (;;) {
      u32 child = 2 * position + 1;
      if (child >= m_size) break;
      if (child + 1 < m_size && key_at(child + 1) < key_at(child)) ++child;
      if (key <= key_at(child)) break;
      place(position, m_heap[child]);
      position = child;
    }
    place(position, slot);
  }

  std::array<u64, Slots> m_keys{};
  std::array<u8, Slots> m_heap{};
  std::array<u8, Slots> m_position{};
  u32 m_size = 0;
};

}  // namespace core
