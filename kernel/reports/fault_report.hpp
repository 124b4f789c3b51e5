// kernel/reports/fault_report.hpp - after the line of a fault, all that is known of the process that was stopped.
//
// A report is longer than the log's ring, so it is a source of the log: each line is made when what was before it is on its
// way. It needs no copy of the process, whose registers and memory stay as they were as long as it is not started again;
// a report whose process is started again, or removed, ends with a line that says so.
// Memory   one bit a slot, and the place in the report that is being printed.
// Context  kernel loop.
#pragma once
#include "kernel/process.hpp"

namespace kernel::reports {

/// `process` has been stopped by a fault.
void report_fault(const Process& process);

}  // namespace kernel::reports
