// kernel/silent/kernel/log_bell.hpp - in place of kernel/log_bell.hpp: nothing is logged, so it never rings.
#pragma once
#include "kernel/deferred_call.hpp"
#include "kernel/log.hpp"

namespace kernel {

struct LogBell : LogClient {
  constexpr explicit LogBell(DeferredCall) {}
};

}  // namespace kernel
