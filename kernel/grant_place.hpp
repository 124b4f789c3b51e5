// kernel/grant_place.hpp - where one grant of a process lies, and whether a capsule is inside it. Two bytes.
//
// Units    the distance in bytes from the grant's start up to the process's record: a multiple of 4, so its lowest bit is
//          free for whether the grant is entered. 0: the grant was never used.
#pragma once
#include "core/types.hpp"

namespace kernel {

class GrantPlace {
 public:
  static constexpr u32 kFarthest = 0xFFFC;

  constexpr GrantPlace() = default;
  constexpr explicit GrantPlace(u32 distance) : m_bits{static_cast<u16>(distance)} {}

  constexpr bool allocated() const { return m_bits != 0; }
  constexpr u32 distance() const { return m_bits & ~u32{kEntered}; }

  constexpr bool entered() const { return (m_bits & kEntered) != 0; }
  constexpr void enter() { m_bits |= kEntered; }
  /// Also where the grant is gone meanwhile.
  constexpr void leave() { m_bits &= static_cast<u16>(~kEntered); }

 private:
  static constexpr u16 kEntered = 1;
  u16 m_bits = 0;
};

}  // namespace kernel
