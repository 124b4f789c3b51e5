// core/crc32.hpp - CRC-32 (IEEE 802.3), bit by bit: no table; finds what was torn or lost, keeps out nobody with intent.
#pragma once
#include <span>

#include "core/types.hpp"

namespace core {

class Crc32 {
 public:
  constexpr void add(std::span<const u8> bytes) {
    for (const u8 byte : bytes) {
      m_value ^= byte;
      for (u32 bit = 0; bit < 8; ++bit) m_value = m_value >> 1 ^ (kPolynomial & (0u - (m_value & 1)));
    }
  }
  constexpr u32 value() const { return ~m_value; }

 private:
  static constexpr u32 kPolynomial = 0xEDB8'8320;  // lowest bit first
  u32 m_value = ~u32{0};
};

}  // namespace core
