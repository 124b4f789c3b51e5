// kernel/silent/kernel/reports/fault_words.hpp - in place of kernel/reports/fault_words.hpp: a fault has no words.
#pragma once
#include "core/line.hpp"
#include "kernel/ports/trap.hpp"
#include "kernel/process.hpp"

namespace kernel::reports {

using FaultLine = core::Line<240>;
inline void put_fault(FaultLine&, const Process&, const ports::FaultReport&) {}

}  // namespace kernel::reports
