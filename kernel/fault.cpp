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

FaultPolicy policy_of(const Process& process) {
  const ProcessName name{process};
  for (const FaultOverride& entry : board.fault_overrides)
    if (entry.application == name.view()) return entry.policy;
  return board.fault_policy;
}

void stop(Process& process, bool with_report) {
  end_process(process, ProcessEvent::Fault, std::nullopt);
  if (with_report) reports::report_fault(process);
}
}  // namespace

void fault_process(Process& process, const ports::FaultReport& report) {
  using Then = FaultPolicy::Then;
  reports::note_fault(process, report.kind);
  reports::FaultLine line;
  reports::put_fault(line, process, report);
  const u16 restarts = process.statistics().restarts;
  const FaultPolicy policy = policy_of(process);
  const FaultDecision decision = decide(policy, restarts);
  if (decision.action == Then::Panic) panic(line.view());
  if (decision.action == Then::Stop) {
    log(line.text("; stopped").view());
    return stop(process, policy.report);
  }
  line.text("; stopped, restart ").decimal(restarts + 1u);
  if (decision.delay_ms == 0) {
    log(line.text(" at once").view());
    return restart_process(process, std::nullopt);
  }
  log(line.text(" in ").decimal(decision.delay_ms).text(" ms").view());
  stop(process, false);
  restart_later(process, decision.delay_ms);
}

}  // namespace kernel
