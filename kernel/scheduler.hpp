// kernel/scheduler.hpp - the one scheduler of this kernel: the board names its kind in port_board.hpp.
#pragma once
#include "kernel/process.hpp"
#include "kernel/schedulers/interface.hpp"

namespace kernel {

static_assert(Scheduler<ports::ChosenScheduler>);
extern constinit ports::ChosenScheduler scheduler;

/// Call after anything that can change whether `process` has something to execute.
[[gnu::noinline]] inline void note_ready(const Process& process) { scheduler.note(process.id().slot, process.ready()); }

}  // namespace kernel
