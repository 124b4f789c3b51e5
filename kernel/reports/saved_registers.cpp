// kernel/reports/saved_registers.cpp - what the last fault in each slot left.
#include "kernel/reports/saved_registers.hpp"

#include "kernel/kernel.hpp"

namespace kernel::reports {
namespace {
constinit u64 older_slots = 0;              // stopped by a command in the middle of a trap
constinit ProcessId stored_at_its_fault{};  // the life that faulted last

bool is_running(const Process& process) {
  const auto running = running_process();
  return running && running->id() == process.id();
}

bool all_stored(const Process& process) {
  if (process.state() == ProcessState::Terminated) return false;  // an exit is a system call
  if (process.state() == ProcessState::Faulted) return (older_slots >> process.id().slot & 1) == 0;
  return !is_running(process) || process.id() == stored_at_its_fault;
}
}  // namespace

void note_fault(const Process& process, ports::FaultKind kind) {
  const u64 bit = u64{1} << process.id().slot;
  if (kind == ports::FaultKind::Commanded) {
    older_slots = is_running(process) ? older_slots | bit : older_slots & ~bit;
    return;
  }
  older_slots &= ~bit;
  stored_at_its_fault = process.id();
}

void forget_faults() {
  older_slots = 0;
  stored_at_its_fault = {};
}

ports::SavedRegisters saved_registers(const Process& process) {
  return {.frame_readable = process.frame_accessible(), .all_stored = all_stored(process)};
}

}  // namespace kernel::reports
