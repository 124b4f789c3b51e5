// kernel/process_management.hpp - what a capsule may know of all processes and do to them, if the board gave it this object.
//
// Errors   of every operation on one process: Invalid (its life is over), Already (it is in that state, or in none from
//          which the operation makes sense).
// Context  kernel loop, outside of any system call of the process concerned.
#pragma once
#include <optional>

#include "core/line.hpp"
#include "core/result.hpp"
#include "kernel/identity.hpp"
#include "kernel/ports/board.hpp"
#include "kernel/process_id.hpp"
#include "kernel/process_state.hpp"
#include "kernel/reports/process_report.hpp"
#include "kernel/reports/size_text.hpp"

namespace kernel {

/// A line of a report or table.
using ReportLine = core::Line<120>;

struct ProcessFacts {
  ProcessId id{};
  ShortId short_id{};
  ProcessState state{};
  u64 run_ticks = 0;
  u32 system_calls = 0;
  u32 dropped_upcalls = 0;
  u32 slice_expirations = 0;
  u32 restarts = 0;
  u32 pending_upcalls = 0;
  u32 grants = 0;             // allocated
  u32 grant_slots = 0;
  core::AddressRange block{};
  core::Address app_break = 0;
  std::optional<u32> completion_code{};
};

/// A capability: the board makes one and hands it to the capsules that it trusts with it.
class ProcessManagement {
 public:
  static constexpr u32 kMaxProcesses = ports::kMaxProcesses;

  u8 count() const;
  /// The process at `position` among those there are, in the order of their slots.
  std::optional<ProcessFacts> at(u32 position) const;
  void put_name(ProcessId process, ReportLine& line) const;
  bool has_name(ProcessId process, std::string_view name) const;
  /// Whether its header has a list of permissions and the driver is in it: more than not being forbidden it.
  bool lists_permission(ProcessId process, u32 driver) const;

  core::Result<> stop(ProcessId process) const;
  core::Result<> resume(ProcessId process) const;
  /// As if it had done what it may not: its fault policy decides what follows.
  core::Result<> fault(ProcessId process) const;
  core::Result<> terminate(ProcessId process) const;
  /// A new life for a terminated or faulted process.
  core::Result<> start(ProcessId process) const;

  /// The next line of the report on one process; false behind the last.
  bool process_report(ProcessId process, reports::ProcessReport& report, ReportLine& line) const;
  /// Line `number` of the report on the kernel, from 0, and of that on the drivers that the board offers; false behind the last.
  bool kernel_report(u32 number, ReportLine& line) const;
  bool driver_report(u32 number, ReportLine& line) const;

  /// The clock, in ticks; run_ticks of all processes are up to date as of it.
  u64 now() const;
  u32 ticks_per_second() const;
  u32 kernel_bytes_per_process() const;

  /// Begins the board anew; false if it cannot.
  bool reset() const;
  [[noreturn]] void panic() const;
};

}  // namespace kernel
