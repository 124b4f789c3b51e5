// kernel/system_calls/handlers.hpp - one function per class of system call, and the table that picks it.
//
// A handler decodes and checks everything first and then acts; what fails changes nothing. It writes the
// caller's result registers itself and answers what happens next.
// Context  kernel loop, in the caller's system call; the caller's frame has been checked.
#pragma once
#include <optional>

#include "core/function.hpp"
#include "kernel/command_return.hpp"
#include "kernel/process.hpp"

namespace kernel {

enum class Outcome : u8 {
  Resume,      // the caller goes on, its result registers are written
  Reschedule,  // the caller waits, ended or began a new life
  Malformed,   // not a system call: the caller faults
};

/// Runs the call of `caller`, whose arguments are where the trap left them. Anything but a known class is Malformed.
Outcome dispatch(Process& caller, u32 call_class);

using Handler = core::Function<Outcome(Process& caller)>;
Outcome yield(Process& caller);
Outcome subscribe(Process& caller);
Outcome command(Process& caller);
Outcome read_write_allow(Process& caller);
Outcome read_only_allow(Process& caller);
Outcome memop(Process& caller);
Outcome exit_process(Process& caller);
Outcome userspace_readable_allow(Process& caller);

/// Writes the registers that `result` defines and lets the caller go on.
inline Outcome finish(Process& caller, const CommandReturn& result) {
  ports::set_results(caller.context(), result.registers().registers, result.registers().count);
  return Outcome::Resume;
}

}  // namespace kernel
