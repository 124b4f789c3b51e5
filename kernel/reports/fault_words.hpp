// kernel/reports/fault_words.hpp - a fault in words: who did what, to whose memory, and from where.
//
// Context  anywhere; reads the name of the process and its saved pc.
#pragma once
#include "core/line.hpp"
#include "kernel/ports/trap.hpp"
#include "kernel/process.hpp"

namespace kernel::reports {

/// Room for the longest name with the longest words.
using FaultLine = core::Line<240>;

/// How near an address has to be to a process's memory for the distance to say something.
inline constexpr u32 kNearBytes = 16 * 1024;

/// "name: fault: wrote 0x80200004 (kernel RAM, 1.0 KiB below this application's memory), pc 0x80100da6"
void put_fault(FaultLine& line, const Process& process, const ports::FaultReport& report);

}  // namespace kernel::reports
