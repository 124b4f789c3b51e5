// kernel/deferred_call.cpp - one word of raised bits; only the kernel loop touches it.
#include "kernel/deferred_call.hpp"

#include <bit>

namespace kernel {
namespace {
constinit u32 raised = 0;
}  // namespace

void DeferredCall::raise() const { raised |= 1u << m_index; }

u32 take_deferred_call() {
  if (raised == 0) return kMaxDeferredCalls;
  const u32 index = static_cast<u32>(std::countr_zero(raised));
  raised &= raised - 1;
  return index;
}

bool deferred_calls_pending() { return raised != 0; }

}  // namespace kernel
