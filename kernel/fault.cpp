// kernel/fault.cpp - a process did what it may not: one readable line, then the board's policy.
#include "kernel/board.hpp"
#include "kernel/kernel.hpp"
#include "kernel/log.hpp"
#include "kernel/panic.hpp"
#include "kernel/process_name.hpp"
#include "kernel/reports/fault_report.hpp"
#include "kernel/reports/fault_words.hpp"
#include "kernel/reports/saved_registers.hpp"
#include "kernel/restarts.hpp"

namespace kernel {
namespace {

using Then = FaultPolicy::Then;

/// Out of line, as the next one: a process is ended and restarted without their texts on the stack.
[[gnu::noinline]] FaultPolicy policy_of(const Process& process) {
  const ProcessName name{process};
  for (const FaultOverride& entry : board.fault_overrides)
    if (entry.application == name.view()) return entry.policy;
  return board.fault_policy;
}

/// What happened, and what comes of it.
[[gnu::noinline]] void tell(const Process& process, const ports::FaultReport& report, const FaultDecision& decision) {
  reports::FaultLine line;
  reports::put_fault(line, process, report);
  if (decision.action == Then::Panic) panic(line.view());
  line.text("; stopped");
  if (decision.action == Then::Restart) {
    line.text(", restart ").decimal(process.statistics().restarts + 1u);
    if (decision.delay_ms == 0) line.text(" at once");
    else line.text(" in ").decimal(decision.delay_ms).text(" ms");
  }
  log(line.view());
}

void stop(Process& process, bool with_report) {
  end_process(process, ProcessEvent::Fault, std::nullopt);
  if (with_report) reports::report_fault(process);
}
}  // namespace

void fault_process(Process& process, const ports::FaultReport& report) {
  reports::note_fault(process, report.kind);
  const FaultPolicy policy = policy_of(process);
  const FaultDecision decision = decide(policy, process.statistics().restarts);
  tell(process, report, decision);
  if (decision.action == Then::Stop) return stop(process, policy.report);
  if (decision.delay_ms == 0) return restart_process(process, std::nullopt);
  stop(process, false);
  restart_later(process, decision.delay_ms);
}

}  // namespace kernel
