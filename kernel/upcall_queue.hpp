// kernel/upcall_queue.hpp - what waits for one process to yield: at most ten upcalls, first in, first out.
//
// An upcall whose subscription was null when it came is a record: it never runs, but Yield-WaitFor can
// take it. Which of both an entry is never changes later: a new subscription removes all entries of its id.
// Memory   16 bytes an entry, in the process's own block.
#pragma once
#include <array>
#include <optional>

#include "core/types.hpp"

namespace kernel {

/// Driver (by its grant slot) and subscribe number: what a process waits for or subscribes to.
struct UpcallId {
  u8 slot = 0;
  u8 number = 0;
  friend constexpr bool operator==(UpcallId, UpcallId) = default;
};

enum class UpcallKind : u8 { Record, Callable };

struct Upcall {
  UpcallId id{};
  UpcallKind kind = UpcallKind::Record;
  std::array<u32, 3> arguments{};
};

class UpcallQueue {
 public:
  static constexpr u32 kCapacity = 10;

  constexpr u32 size() const { return m_count; }
  constexpr bool full() const { return m_count == kCapacity; }
  constexpr void clear() { m_count = 0; }

  /// False when full; nothing is overwritten.
  constexpr bool push(const Upcall& upcall) {
    if (full()) return false;
    at(m_count) = upcall;
    ++m_count;
    return true;
  }
  constexpr bool has_callable() const { return index_of_callable() < m_count; }
  /// Takes the first that can run and leaves records where they are.
  constexpr std::optional<Upcall> take_callable() { return take(index_of_callable()); }
  /// Takes the first of `id`, callable or record; the others keep their order.
  constexpr std::optional<Upcall> take_first(UpcallId id) {
    return take(first_where([id](const Upcall& upcall) { return upcall.id == id; }));
  }
  /// The first of all, which there is; and the same one away.
  constexpr const Upcall& front() const { return at(0); }
  constexpr void drop_front() {
    m_head = static_cast<u8>(wrapped(m_head + 1u));
    --m_count;
  }
  constexpr void drop_leading_records() {
    for (u32 step = 0; step < kCapacity && m_count != 0 && front().kind == UpcallKind::Record; ++step) drop_front();
  }
  constexpr void remove_all(UpcallId id) {
    remove_where([id](const Upcall& upcall) { return upcall.id == id; });
  }
  /// Removes the entries for which `unwanted` holds; the others keep their order.
  constexpr void remove_where(auto unwanted) {
    u8 kept = 0;
    for (u32 index = 0; index < m_count; ++index)
      if (!unwanted(at(index))) at(kept++) = at(index);
    m_count = kept;
  }

 private:
  /// `place` is less than twice the capacity; a comparison is cheaper than a division by ten.
  static constexpr u32 wrapped(u32 place) { return place < kCapacity ? place : place - kCapacity; }
  constexpr Upcall& at(u32 index) { return m_ring[wrapped(m_head + index)]; }
  constexpr const Upcall& at(u32 index) const { return m_ring[wrapped(m_head + index)]; }
  /// m_count if there is none.
  constexpr u32 first_where(auto wanted) const {
    for (u32 index = 0; index < m_count; ++index)
      if (wanted(at(index))) return index;
    return m_count;
  }
  constexpr u32 index_of_callable() const {
    return first_where([](const Upcall& upcall) { return upcall.kind == UpcallKind::Callable; });
  }
  [[gnu::noinline]] constexpr std::optional<Upcall> take(u32 index) {
    if (index >= m_count) return std::nullopt;
    const Upcall taken = at(index);
    for (u32 place = index; place > 0; --place) at(place) = at(place - 1);
    drop_front();
    return taken;
  }

  std::array<Upcall, kCapacity> m_ring{};
  u8 m_head = 0;
  u8 m_count = 0;
};

}  // namespace kernel
