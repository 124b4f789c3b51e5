// user/turn.hpp - whose request a driver works on: one at a time for each kind of request, and those of other tasks behind it.
//
// A program without tasks puts nobody into a turn, and the linker finds that out.
#pragma once
#include "core/types.hpp"

namespace user {

/// The untyped half: who stands in the turn is known to user/async/operation.hpp.
class Turn {
 public:
  /// Blocks until nobody is in the turn and no upcall of a request that was given up is outstanding.
  void settle() {
    if (m_settle != nullptr) m_settle();
  }

 private:
  template <class R>
  friend class TaskTurn;
  void (*m_settle)() = nullptr;  // set by the first task
};

template <class R>
inline constinit Turn turn{};

}  // namespace user
