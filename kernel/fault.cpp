// kernel/fault.cpp - a process did what it may not: one readable line, then the board's policy.
#include <algorithm>

#include "core/line.hpp"
#include "kernel/board.hpp"
#include "kernel/kernel.hpp"
#include "kernel/panic.hpp"
#include "kernel/process_name.hpp"
#include "kernel/restarts.hpp"

namespace kernel {
namespace {
using ports::FaultKind;
using ports::FaultReport;
using FaultLine = core::Line<160>;

std::string_view words(FaultKind kind) {
  switch (kind) {
    case FaultKind::ReadAccess: return "read";
    case FaultKind::WriteAccess: return "wrote";
    case FaultKind::ReadOrWriteAccess: return "touched";
    case FaultKind::ExecuteAccess: return "executed";
    case FaultKind::IllegalInstruction: return "illegal instruction";
    case FaultKind::Misaligned: return "misaligned access to";
    case FaultKind::StackOverflow: return "stack left its memory";
    case FaultKind::BadSystemCall: return "made a system call that does not exist";
    case FaultKind::BadStack: return "made a system call with its stack outside its memory";
    case FaultKind::Commanded: return "asked for at the process console";
    case FaultKind::Other: return "fault without a known cause";
  }
  return "";
}

std::string_view before_address(FaultKind kind) {
  return kind == FaultKind::StackOverflow || kind == FaultKind::BadStack ? " at " : " ";
}

/// The other process that owns `address`, if there is one.
core::OptionalRef<Process> neighbour_at(const Process& process, core::Address address) {
  for (Process& other : processes) {
    if (other.id() == process.id()) continue;
    const auto& layout = other.memory().layout();
    if (layout.block.contains(address, 1) || layout.flash.contains(address, 1)) return other;
  }
  return {};
}

void describe_place(FaultLine& line, const Process& process, core::Address address) {
  const auto& own = process.memory().layout();
  const BoardMemory& map = board.memory;
  if (own.flash.contains(address, 1)) line.text("its own flash");
  else if (process.memory().accessible().contains(address, 1)) line.text("its own memory");
  else if (own.block.contains(address, 1)) line.text("the kernel's part of its own block");
  else if (const auto other = neighbour_at(process, address)) line.text("memory of ").untrusted(ProcessName{*other}.view());
  else if (map.kernel_text.contains(address, 1)) line.text("kernel text");
  else if (map.kernel_ram.contains(address, 1)) line.text("kernel RAM");
  else if (map.app_flash.contains(address, 1)) line.text("application flash");
  else if (map.app_ram.contains(address, 1)) line.text("application RAM");
  else line.text("a device or no memory");
}

void describe(FaultLine& line, const Process& process, const FaultReport& report) {
  line.untrusted(ProcessName{process}.view()).text(": fault: ").text(words(report.kind));
  if (report.address_valid) {
    line.text(before_address(report.kind)).address(report.address).text(" (");
    describe_place(line, process, report.address);
    line.text(")");
  }
  if (process.frame_accessible()) line.text(", pc ").address(ports::program_counter(process.context()));
}

FaultPolicy policy_of(const Process& process) {
  const ProcessName name{process};
  for (const FaultOverride& entry : board.fault_overrides)
    if (entry.application == name.view()) return entry.policy;
  return board.fault_policy;
}
}  // namespace

void fault_process(Process& process, const FaultReport& report) {
  using Then = FaultPolicy::Then;
  FaultLine line;
  describe(line, process, report);
  const u16 restarts = process.statistics().restarts;
  const FaultDecision decision = decide(policy_of(process), restarts);
  if (decision.action == Then::Panic) panic(line.view());
  if (decision.action == Then::Stop) {
    log(line.text("; stopped").view());
    return end_process(process, ProcessEvent::Fault, std::nullopt);
  }
  line.text("; stopped, restart ").decimal(restarts + 1u);
  if (decision.delay_ms == 0) {
    log(line.text(" at once").view());
    return restart_process(process, std::nullopt);
  }
  log(line.text(" in ").decimal(decision.delay_ms).text(" ms").view());
  end_process(process, ProcessEvent::Fault, std::nullopt);
  restart_later(process, decision.delay_ms);
}

}  // namespace kernel
