// kernel/log_bell.hpp - tells whoever prints the log by a deferred call.
//
// What is logged may be the end of a capsule, and that of the printing one as well: so a line of the log calls no capsule, or such
// ends would nest without end.
#pragma once
#include "kernel/deferred_call.hpp"
#include "kernel/log.hpp"

namespace kernel {

class LogBell final : public LogClient {
 public:
  constexpr explicit LogBell(DeferredCall printing) : m_printing{printing} {}
  void log_available() override { m_printing.raise(); }

 private:
  DeferredCall m_printing;
};

}  // namespace kernel
