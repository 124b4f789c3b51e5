// kernel/ports/report.hpp - registers and protection as text, for reports.
//
// port_report.hpp (one per architecture, one for the host) defines, in kernel::ports:
//   register_line(context, frame_accessible, number, line)   line `number` of the saved registers, from 0; false behind the last
//   protection_line(plan, number, line)                      the same for the regions of a plan
// Context  anywhere.
#pragma once
#include "core/line.hpp"
#include "kernel/ports/protection.hpp"
#include "kernel/ports/user_context.hpp"
#include "port_report.hpp"

namespace kernel::ports {

static_assert(requires(const UserContext& context, const Plan& plan, core::Line<120>& line) {
  { register_line(context, true, 0u, line) } -> std::same_as<bool>;
  { protection_line(plan, 0u, line) } -> std::same_as<bool>;
});

}  // namespace kernel::ports
