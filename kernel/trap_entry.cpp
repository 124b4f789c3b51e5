// kernel/trap_entry.cpp - where the architecture's trap code enters the kernel. Nothing else calls these.
#include "core/line.hpp"
#include "kernel/board.hpp"
#include "kernel/gate.hpp"
#include "kernel/kernel.hpp"
#include "kernel/panic.hpp"
#include "kernel/ports/attention.hpp"
#include "kernel/ports/placement.hpp"
#include "kernel/system_calls/handlers.hpp"
#include "kernel/watchdog.hpp"

namespace {
using namespace kernel;
using ports::FaultKind;

ports::Change fault_running(const ports::FaultReport& report) {
  fault_process(*running_process(), report);
  return schedule();
}

constinit FaultKind kind_of_caller{};  // between noting a fault here and the trap code's way back into the kernel

void note_fault_of_caller(FaultKind kind) { kind_of_caller = kind; }
}  // namespace

ports::Change kernel_fault_caller() {
  const core::Address stack = ports::stack_pointer(running_process()->context());
  return fault_running({.kind = kind_of_caller, .address_valid = kind_of_caller == FaultKind::BadStack, .address = stack});
}

ports::Change kernel_system_call(ports::UserContext& context) {
  Process& caller = ports::process_of(context);
  ++caller.statistics().system_calls;
  if (!caller.frame_accessible()) {
    note_fault_of_caller(FaultKind::BadStack);
    [[clang::musttail]] return trap_fault_caller(context);
  }
  const u32 call_class = ports::call_class(context);
  const ports::Registers arguments = ports::arguments(context);
  caller.statistics().note_call({static_cast<u8>(call_class), arguments[0], arguments[1]});
  const Outcome outcome = dispatch(caller, call_class);
  if (outcome == Outcome::Resume) [[likely]] return ports::attention_wanted() ? schedule() : ports::Change{};
  Process& running = *running_process();  // the caller, still: but the calls above need no register for it
  if (outcome == Outcome::Reschedule) {
    note_ready(running);
    return schedule();
  }
  note_fault_of_caller(running.frame_accessible() ? FaultKind::BadSystemCall : FaultKind::BadStack);
  [[clang::musttail]] return trap_fault_caller(running.context());
}

/// All that the call had begun in C++ is gone; what it was about is in the caller's own record.
ports::Change kernel_call_abandoned() {
  Process& caller = *running_process();
  const ProcessId life = caller.id();
  call_abandoned();
  if (caller.id() == life && caller.alive()) (void)finish(caller, CommandReturn::failure(core::ErrorCode::Fail));
  note_ready(caller);
  return schedule_anew();
}

ports::Change kernel_interrupt(ports::UserContext& context) {
  // What the interrupt stacked is in the process's memory; if that is not so, the process has lost its stack.
  if (const auto process = running_process(); process && process->ready() && !process->frame_accessible()) {
    note_fault_of_caller(FaultKind::BadStack);
    [[clang::musttail]] return trap_fault_caller(context);
  }
  ports::want_attention();  // not every architecture's trap code has recorded what came in
  return schedule();
}

ports::Change kernel_fault(const ports::FaultReport& report) { return fault_running(report); }

/// A report that hangs is not gone back to. What is printed here is one line, and the watchdog counts on: if that hangs as well,
/// its second period resets the machine.
void kernel_watchdog_expired() {
  if (panic_begun()) panic("the watchdog expired");
  restart_watchdog();
}

void kernel_watchdog_panic(core::Address where) {
  if (where == 0) panic("the watchdog expired: a process executed and no time slice ended");
  panic(core::Line<120>{}.text("the watchdog expired: the kernel or a capsule did not finish at ").address(where).view());
}

void kernel_trap_panic(core::Address where, u32 code, core::Address stack) {
  const std::string_view fault = ports::is_failed_check(code) ? "a check failed" : "the kernel itself faulted";
  panic_at(board.sections().stack_overflowed(stack) ? "the kernel stack overflowed" : fault, where, code);
}
