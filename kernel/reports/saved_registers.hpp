// kernel/reports/saved_registers.hpp - whether the registers that the kernel holds of a process are those of now.
//
// The trap code stores the callee-saved registers when the process changes and at a fault, and not at every system call: so
// those of the process whose trap the kernel is in, or was in when its life ended, are older. A report must not pass
// them off as new.
// Memory   one bit a slot.
// Context  kernel loop; saved_registers() anywhere.
#pragma once
#include "kernel/ports/report.hpp"
#include "kernel/ports/trap.hpp"
#include "kernel/process.hpp"

namespace kernel::reports {

/// To be told of every fault before the process is stopped or begins anew.
void note_fault(const Process& process, ports::FaultKind kind);
ports::SavedRegisters saved_registers(const Process& process);
/// Host tests begin as after boot, without a fault.
void forget_faults();

}  // namespace kernel::reports
