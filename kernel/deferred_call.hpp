// kernel/deferred_call.hpp - work a capsule asks to have done after the call it is in, before the next process runs.
//
// Why: a completion must never run inside the call that started the operation. The capsule raises its
// deferred call and the kernel calls back from its loop.
// Calls are served in rounds, lowest number first: work that goes on by raising itself has its next turn in the next round,
// so it keeps nobody else from theirs.
// Memory   two bits per deferred call; the board numbers them.
#pragma once
#include "core/types.hpp"

namespace kernel {

struct DeferredCallClient {
  virtual void deferred_call() = 0;

 protected:
  ~DeferredCallClient() = default;
};

/// A handle on one bit. The board gives each capsule its own index into the board's table of clients.
class DeferredCall {
 public:
  constexpr explicit DeferredCall(u8 index) : m_index{index} {}
  void raise() const;
  constexpr u8 index() const { return m_index; }

 private:
  u8 m_index = 0;
};

inline constexpr u32 kMaxDeferredCalls = 32;

/// Takes the next call of the round, or kMaxDeferredCalls if none is raised.
u32 take_deferred_call();
bool deferred_calls_pending();

}  // namespace kernel
