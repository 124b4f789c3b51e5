// kernel/silent/kernel/reports/fault_report.hpp - in place of kernel/reports/fault_report.hpp: there is no report.
#pragma once
#include "kernel/process.hpp"

namespace kernel::reports {

inline void report_fault(const Process&) {}

}  // namespace kernel::reports
