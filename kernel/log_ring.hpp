// kernel/log_ring.hpp - the bytes that wait for the console.
//
// Errors   put() without room is a failed check's business: callers ask first.
// Memory   kLogBytes.
#pragma once
#include <array>

#include "core/types.hpp"

namespace kernel {

inline constexpr usize kLogBytes = 2048;

class LogRing {
 public:
  constexpr usize room() const { return kLogBytes - m_count; }
  constexpr usize count() const { return m_count; }
  constexpr void put(u8 byte) { m_bytes[(m_head + m_count++) % kLogBytes] = byte; }
  constexpr u8 take() {
    const u8 byte = m_bytes[m_head];
    m_head = (m_head + 1) % kLogBytes;
    --m_count;
    return byte;
  }

 private:
  std::array<u8, kLogBytes> m_bytes{};
  usize m_head = 0;
  usize m_count = 0;
};

}  // namespace kernel
