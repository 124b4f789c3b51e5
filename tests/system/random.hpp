// tests/system/random.hpp - numbers that look random and come again in each run (xorshift; Marsaglia, Xorshift RNGs, 2003).
#pragma once
#include "core/types.hpp"

namespace test {

class Random {
 public:
  explicit constexpr Random(u32 seed) : m_state{seed | 1} {}
  /// Any number but 0.
  u32 next() {
    m_state ^= m_state << 13;
    m_state ^= m_state >> 17;
    return m_state ^= m_state << 5;
  }
  /// 0 to bound - 1.
  u32 below(u32 bound) { return next() % bound; }
  bool one_in(u32 many) { return below(many) == 0; }

 private:
  u32 m_state;
};

}  // namespace test
