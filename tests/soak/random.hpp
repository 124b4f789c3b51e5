// tests/soak/random.hpp - numbers that look random and come again in each run (xorshift; Marsaglia, Xorshift RNGs, 2003).
#pragma once
#include "core/types.hpp"

namespace soak {

class Random {
 public:
  explicit Random(u32 seed) : m_state{seed | 1} {}
  /// 0 to bound - 1.
  u32 below(u32 bound) {
    m_state ^= m_state << 13;
    m_state ^= m_state >> 17;
    m_state ^= m_state << 5;
    return m_state % bound;
  }
  bool one_in(u32 many) { return below(many) == 0; }

 private:
  u32 m_state;
};

}  // namespace soak
