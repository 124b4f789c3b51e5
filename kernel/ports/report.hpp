// kernel/ports/report.hpp - registers, protection and the state of the processor as text, for reports.
//
// port_report.hpp (one per architecture, one for the host) defines, in kernel::ports; each makes line `number`, from 0, and is
// false behind the last:
//   register_line(context, saved, number, line)   the saved registers of a process; what is not known is said to be so
//   protection_line(plan, number, line)           the regions of a plan
//   kernel_protection_line(number, line)          the regions in force, read from the hardware
//   chip_state_line(number, line)                 what the processor recorded of its last fault, in words
// Context  anywhere, a panic included. Nothing is changed that a panic needs.
#pragma once
#include "core/line.hpp"
#include "kernel/ports/protection.hpp"
#include "kernel/ports/user_context.hpp"

namespace kernel::ports {

struct SavedRegisters {
  bool frame_readable = true;  // stack_in() holds
  bool all_stored = true;      // the callee-saved ones are as new as the others
};

}  // namespace kernel::ports

#include "port_report.hpp"

namespace kernel::ports {

static_assert(requires(const UserContext& context, SavedRegisters saved, const Plan& plan, core::Line<120>& line) {
  { register_line(context, saved, 0u, line) } -> std::same_as<bool>;
  { protection_line(plan, 0u, line) } -> std::same_as<bool>;
  { kernel_protection_line(0u, line) } -> std::same_as<bool>;
  { chip_state_line(0u, line) } -> std::same_as<bool>;
});

}  // namespace kernel::ports
