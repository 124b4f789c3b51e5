// kernel/ready_set.hpp - a set of process slots, one bit each.
//
// Bounds   every operation is a few instructions whatever the number of processes.
#pragma once
#include <bit>
#include <optional>

#include "core/types.hpp"

namespace kernel {

class ReadySet {
 public:
  constexpr void set(u8 slot, bool ready) {
    const u64 bit = u64{1} << slot;
    m_bits = ready ? m_bits | bit : m_bits & ~bit;
  }
  constexpr bool contains(u8 slot) const { return (m_bits >> slot & 1) != 0; }
  constexpr bool empty() const { return m_bits == 0; }
  constexpr std::optional<u8> lowest() const {
    if (m_bits == 0) return std::nullopt;
    return static_cast<u8>(std::countr_zero(m_bits));
  }
  /// The first ready slot after `slot`, round to `slot` itself.
  constexpr std::optional<u8> next_after(u8 slot) const {
    if (m_bits == 0) return std::nullopt;
    const u32 turn = (slot + 1u) % 64;
    return static_cast<u8>((static_cast<u32>(std::countr_zero(std::rotr(m_bits, static_cast<int>(turn)))) + turn) % 64);
  }
  constexpr ReadySet& operator|=(ReadySet other) {
    m_bits |= other.m_bits;
    return *this;
  }

 private:
  u64 m_bits = 0;
};

}  // namespace kernel
