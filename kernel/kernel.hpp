// kernel/kernel.hpp - the kernel loop: serves what is pending, picks a process, and hands it to the trap code.
#pragma once
#include "kernel/ports/trap.hpp"
#include "kernel/process_table.hpp"
#include "kernel/scheduler.hpp"

namespace kernel {

/// Ends a life: its state, queue and grants are gone, its registers will not be saved any more.
void end_process(Process& process, ProcessEvent event, std::optional<u32> completion_code);
/// Ends a life, if there is one, and begins the next one in the same memory.
void restart_process(Process& process, std::optional<u32> completion_code);
/// Ends a process and its lives: its slot and its block of RAM are free. Never from inside a system call of that process: the trap's
/// entry reads the record of running_process() when the call has been answered. Whoever removes does so from a deferred call.
void remove_process(Process& process);
/// A process did what it may not: one line on the console, then the board's policy. The place is its saved pc,
/// if that can be read.
void fault_process(Process& process, const ports::FaultReport& report);

/// The plan of `process` is another one now: the hardware follows if it is loaded.
void protection_changed(const Process& process);

/// Charges the time since the last charge to the process that ran, and tells the time.
u64 charge_time();

/// Chooses who runs next and waits until somebody can. Null: whoever was interrupted goes on.
ports::Change schedule();
/// The same when the registers of whoever was interrupted are in its context already; never absent.
ports::Change schedule_anew();
/// The process whose trap the kernel is in, or was in last.
core::OptionalRef<Process> running_process();
/// Host tests begin as after boot, when nobody has run yet.
void forget_turn();

}  // namespace kernel
