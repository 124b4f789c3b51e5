// core/ring.hpp - bytes or other small values, first in, first out, in a fixed array.
#pragma once
#include <algorithm>
#include <array>
#include <optional>
#include <ranges>
#include <span>

#include "core/types.hpp"

namespace core {

template <class T, usize Capacity>
class Ring {
 public:
  constexpr usize size() const { return m_count; }
  constexpr usize room() const { return Capacity - m_count; }
  constexpr bool empty() const { return m_count == 0; }
  constexpr bool full() const { return m_count == Capacity; }
  constexpr void clear() { m_count = 0; }
  /// False when full; nothing is overwritten.
  constexpr bool push(T value) {
    if (full()) return false;
    m_values[(m_head + m_count++) % Capacity] = value;
    return true;
  }
  /// All of them, or none: false when they do not fit.
  constexpr bool push_all(const std::ranges::contiguous_range auto& values) {
    std::span left{std::ranges::data(values), std::ranges::size(values)};
    if (left.size() > room()) return false;
    while (!left.empty()) {  // up to the array's end, and from its beginning
      const usize tail = (m_head + m_count) % Capacity;
      const usize count = std::min(left.size(), Capacity - tail);
      std::ranges::copy(left.first(count), std::span{m_values}.subspan(tail).begin());
      m_count += count;
      left = left.subspan(count);
    }
    return true;
  }
  /// As many as fit into `to`, the oldest first; tells how many.
  constexpr usize pop_into(std::span<T> to) {
    usize taken = 0;
    for (u32 piece = 0; piece < 2; ++piece) {  // up to the array's end, and from its beginning
      const usize count = std::min({to.size() - taken, m_count, Capacity - m_head});
      std::ranges::copy(std::span{m_values}.subspan(m_head, count), to.subspan(taken).begin());
      m_head = (m_head + count) % Capacity;
      m_count -= count;
      taken += count;
    }
    return taken;
  }
  constexpr std::optional<T> pop() {
    if (empty()) return std::nullopt;
    const T value = m_values[m_head];
    m_head = (m_head + 1) % Capacity;
    --m_count;
    return value;
  }

 private:
  std::array<T, Capacity> m_values{};
  usize m_head = 0;
  usize m_count = 0;
};

}  // namespace core
