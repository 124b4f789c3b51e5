// kernel/process_management.cpp - finds the life that is meant, and asks the kernel.
#include "kernel/process_management.hpp"

#include "core/undivided.hpp"
#include "kernel/board.hpp"
#include "kernel/filter.hpp"
#include "kernel/kernel.hpp"
#include "kernel/panic.hpp"
#include "kernel/process_name.hpp"
#include "kernel/version.hpp"

namespace kernel {
namespace {
using core::ErrorCode;

u32 allocated_grants(const Process& process) {
  u32 count = 0;
  for (u8 slot = 0; slot < ports::kGrantSlots; ++slot) count += process.grant(GrantSlot{slot}).allocated();
  return count;
}

ProcessFacts facts_of(const Process& process) {
  const ProcessStatistics& statistics = process.statistics();
  return {.id = process.id(), .short_id = process.short_id(), .state = process.state(), .run_ticks = statistics.run_ticks,
                      .system_calls = statistics.system_calls, .dropped_upcalls = statistics.dropped_upcalls,
                      .slice_expirations = statistics.slice_expirations, .restarts = statistics.restarts,
                      .pending_upcalls = process.pending_upcalls(), .grants = allocated_grants(process),
                      .grant_slots = ports::kGrantSlots, .block = process.memory().layout().block,
                      .app_break = process.memory().app_break(), .completion_code = process.completion_code()};
}

core::Result<> outcome(Process& process, bool changed) {
  if (!changed) return core::fail(ErrorCode::Already);
  note_ready(process);
  return {};
}

core::Result<core::OptionalRef<Process>> living(ProcessId id) {
  const auto process = processes.find(id);
  if (!process) return core::fail(ErrorCode::Invalid);
  if (!process->alive()) return core::fail(ErrorCode::Already);
  return process;
}

void put_range(ReportLine& line, std::string_view what, core::AddressRange range) {
  reports::put_size(line.text("  ").text(what).address(range.start).text(" .. ").address(range.end).text("  "), range.size());
}
}  // namespace

u8 ProcessManagement::count() const { return processes.count(); }

std::optional<ProcessFacts> ProcessManagement::at(u32 position) const {
  u32 number = 0;
  for (const Process& process : processes)
    if (number++ == position) return facts_of(process);
  return std::nullopt;
}

void ProcessManagement::put_name(ProcessId id, ReportLine& line) const {
  if (const auto process = processes.find(id)) line.untrusted(ProcessName{*process}.view());
}

bool ProcessManagement::has_name(ProcessId id, std::string_view name) const {
  const auto process = processes.find(id);
  return process && ProcessName{*process}.view() == name;
}

bool ProcessManagement::lists_permission(ProcessId id, u32 driver) const {
  const auto process = processes.find(id);
  return process && process->has_permissions() && listed_driver(*process, driver);
}

core::Result<> ProcessManagement::stop(ProcessId id) const {
  const core::Undivided whole;
  Process& process = *TRY(living(id));
  return outcome(process, process.stop());
}

core::Result<> ProcessManagement::resume(ProcessId id) const {
  const core::Undivided whole;
  Process& process = *TRY(living(id));
  return outcome(process, process.resume());
}

core::Result<> ProcessManagement::fault(ProcessId id) const {
  const core::Undivided whole;
  fault_process(*TRY(living(id)), {.kind = ports::FaultKind::Commanded});
  return {};
}

core::Result<> ProcessManagement::terminate(ProcessId id) const {
  const core::Undivided whole;
  const auto process = processes.find(id);
  if (!process) return core::fail(ErrorCode::Invalid);
  if (process->state() == ProcessState::Terminated) return core::fail(ErrorCode::Already);
  end_process(*process, ProcessEvent::Terminate, std::nullopt);
  return {};
}

core::Result<> ProcessManagement::start(ProcessId id) const {
  const core::Undivided whole;
  const auto process = processes.find(id);
  if (!process) return core::fail(ErrorCode::Invalid);
  if (process->alive()) return core::fail(ErrorCode::Already);
  restart_process(*process, std::nullopt);
  return {};
}

bool ProcessManagement::process_report(ProcessId id, reports::ProcessReport& report, ReportLine& line) const {
  const auto process = processes.find(id);
  return process && report.next(*process, line);
}

bool ProcessManagement::kernel_report(u32 number, ReportLine& line) const {
  switch (number) {
    case 0: line.text("Bulkhead ").text(kVersion).text(" on ").text(board.name); return true;
    case 1: put_range(line, "kernel text        ", board.memory.kernel_text); return true;
    case 2: put_range(line, "kernel RAM         ", board.memory.kernel_ram); return true;
    case 3: put_range(line, "application flash  ", board.memory.app_flash); return true;
    case 4: put_range(line, "application RAM    ", board.memory.app_ram); return true;
    case 5: put_range(line, "code               ", board.sections().code); return true;
    case 6: put_range(line, "constants          ", board.sections().constants); return true;
    case 7: put_range(line, "stack              ", board.sections().stack); return true;
    case 8: put_range(line, "initialised data   ", board.sections().initialised); return true;
    case 9: put_range(line, "zeroed data        ", board.sections().zeroed); return true;
    case 10: reports::put_size(line.text("  kernel bytes in each process's block  "), kernel_bytes_per_process()); return true;
    default: return false;
  }
}

bool ProcessManagement::driver_report(u32 number, ReportLine& line) const {
  if (number == 0) return line.text("  number   grant  name"), true;
  if (number > board.drivers.entries().size()) return false;
  const DriverEntry& entry = board.drivers.entries()[number - 1];
  line.text("  0x").hex(entry.number).pad(11).decimal(entry.shape.bytes()).text(" B").pad(18).text(entry.name);
  return true;
}

u64 ProcessManagement::now() const { return charge_time(); }
u32 ProcessManagement::ticks_per_second() const { return board.ticks_per_second; }
u32 ProcessManagement::kernel_bytes_per_process() const { return sizeof(Process); }

bool ProcessManagement::reset() const {
  if (!board.reset) return false;
  board.reset();
  return true;
}

void ProcessManagement::panic() const { kernel::panic("asked for at the process console"); }

}  // namespace kernel
