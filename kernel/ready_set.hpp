// kernel/ready_set.hpp - a set of process slots, one bit each.
//
// Bounds   every operation is a few instructions whatever the number of processes.
#pragma once
#include <array>
#include <bit>
#include <optional>

#include "core/types.hpp"

namespace kernel {

class ReadySet {
 public:
  constexpr void set(u8 slot, bool ready) {
    u32& word = m_words[word_of(slot)];
    word = ready ? word | bit_of(slot) : word & ~bit_of(slot);
  }
  constexpr bool contains(u8 slot) const { return (m_words[word_of(slot)] & bit_of(slot)) != 0; }
  constexpr bool empty() const { return (m_words[0] | m_words[1]) == 0; }
  constexpr std::optional<u8> lowest() const { return first_in(0, ~0u); }
  /// The first ready slot after `slot`, round to `slot` itself.
  constexpr std::optional<u8> next_after(u8 slot) const {
    const u32 word = word_of(slot), above = ~0u << slot % 32 << 1;
    if (const auto found = first_in(word, above)) return found;
    if (const auto found = first_in(1 - word, ~0u)) return found;
    return first_in(word, ~above);
  }
  constexpr ReadySet& operator|=(const ReadySet& other) {
    for (usize word = 0; word < m_words.size(); ++word) m_words[word] |= other.m_words[word];
    return *this;
  }

 private:
  // Two words: there is no shift of 64 bits in one instruction.
  static constexpr u32 word_of(u8 slot) { return slot / 32u % 2; }
  static constexpr u32 bit_of(u8 slot) { return 1u << slot % 32; }
  constexpr std::optional<u8> first_in(u32 word, u32 of) const {
    const u32 bits = m_words[word] & of;
    if (bits == 0) return std::nullopt;
    return static_cast<u8>(word * 32 + static_cast<u32>(std::countr_zero(bits)));
  }

  std::array<u32, 2> m_words{};
};

}  // namespace kernel
