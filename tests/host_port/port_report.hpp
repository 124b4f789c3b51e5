// tests/host_port/port_report.hpp - the simulated machine's registers, regions and state as text.
#pragma once
#include "core/line.hpp"
#include "kernel/ports/report.hpp"

namespace kernel::ports {

inline bool register_line(const UserContext& context, SavedRegisters saved, u32 number, core::Line<120>& line) {
  if (number == 1 && !saved.all_stored) return line.text("  some are older"), true;
  if (number != 0) return false;
  line.text("  pc ").address(program_counter(context)).text("  sp ").address(stack_pointer(context));
  if (!saved.frame_readable) line.text(", the others are not known");
  return true;
}

inline bool protection_line(const Plan&, u32 number, core::Line<120>& line) {
  if (number != 0) return false;
  line.text("  as planned");
  return true;
}

inline bool kernel_protection_line(u32 number, core::Line<120>& line) {
  if (number != 0) return false;
  line.text("  as at boot");
  return true;
}

inline bool chip_state_line(u32 number, core::Line<120>& line) {
  if (number != 0) return false;
  line.text("  simulated");
  return true;
}

}  // namespace kernel::ports
