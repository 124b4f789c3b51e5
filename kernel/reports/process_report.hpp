// kernel/reports/process_report.hpp - everything the kernel can say of one process, a line at a time.
//
// Context  anywhere: a panic prints it as well as the process console. Nothing is allocated, nothing is kept between lines.
#pragma once
#include "core/line.hpp"
#include "kernel/process.hpp"

namespace kernel::reports {

/// Line `number`, from 0; false behind the last.
bool process_line(const Process& process, u32 number, core::Line<120>& line);

}  // namespace kernel::reports
