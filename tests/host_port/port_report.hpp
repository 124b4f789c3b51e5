// tests/host_port/port_report.hpp - the simulated machine's registers and regions as text.
#pragma once
#include "core/line.hpp"
#include "kernel/ports/protection.hpp"
#include "kernel/ports/user_context.hpp"

namespace kernel::ports {

inline bool register_line(const UserContext& context, bool, u32 number, core::Line<120>& line) {
  if (number != 0) return false;
  line.text("  pc ").address(program_counter(context)).text("  sp ").address(stack_pointer(context));
  return true;
}

inline bool protection_line(const Plan&, u32 number, core::Line<120>& line) {
  if (number != 0) return false;
  line.text("  as planned");
  return true;
}

}  // namespace kernel::ports
