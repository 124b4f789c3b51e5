// kernel/driver.hpp - everything of the kernel that a capsule may see.
//
// A driver answers commands; what it knows of a process it keeps in its grant (kernel/grant.hpp), and what a
// process shared with it is reached only inside Grant::enter. Calls come from the kernel's gate: in a
// system call, in the bottom half of an interrupt, or as a deferred call. Never in an interrupt.
#pragma once
#include "kernel/application_flash.hpp"
#include "kernel/command_return.hpp"
#include "kernel/deferred_call.hpp"
#include "kernel/grant.hpp"
#include "kernel/key.hpp"
#include "kernel/log.hpp"
#include "kernel/ports/board.hpp"
#include "kernel/process_id.hpp"
#include "kernel/process_management.hpp"

namespace kernel {

struct SystemCallDriver {
  /// `number` and arguments are whatever the process passed: unknown numbers answer NoSupport, and 0 tells
  /// that the driver exists.
  virtual CommandReturn command(ProcessId caller, u32 number, u32 argument0, u32 argument1) = 0;

 protected:
  ~SystemCallDriver() = default;
};

/// A driver that lends shared buffers on, and so has to know when one is taken back.
struct ShareObserver {
  /// `owner` shared another buffer, or none, under that read-write number.
  virtual void share_replaced(ProcessId owner, u32 number) = 0;

 protected:
  ~ShareObserver() = default;
};

/// Hears of the end of every life: for what a capsule holds on behalf of one process outside of its grant.
struct LifeObserver {
  /// `process` is over: its id fits nobody any more once its next life begins. Only note it, or let go of what was its.
  virtual void life_ended(ProcessId process) = 0;

 protected:
  ~LifeObserver() = default;
};

/// A driver whose userspace-readable buffers (class 7) have to be true whenever the process that shared them executes.
struct InformingDriver {
  /// `process` is about to execute; only for those that shared such a buffer, at every way out of the kernel.
  virtual void inform(ProcessId process) = 0;

 protected:
  ~InformingDriver() = default;
};

}  // namespace kernel
