// kernel/deferred_call.cpp - what is raised, and the round that is served; only the kernel loop touches them.
#include "kernel/deferred_call.hpp"

#include <bit>
#include <utility>

#include "kernel/ports/attention.hpp"

namespace kernel {
namespace {
constinit u32 raised = 0;  // for the next round
constinit u32 round = 0;   // what is left of this one
}  // namespace

/// Out of line: every driver calls it, in many places.
[[gnu::noinline]] void DeferredCall::raise() const {
  raised |= 1u << m_index;
  ports::want_attention();
}

u32 take_deferred_call() {
  if (round == 0) round = std::exchange(raised, 0);
  if (round == 0) return kMaxDeferredCalls;
  const u32 index = static_cast<u32>(std::countr_zero(round));
  round &= round - 1;
  return index;
}

bool deferred_calls_pending() { return (raised | round) != 0; }

}  // namespace kernel
