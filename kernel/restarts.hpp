// kernel/restarts.hpp - faulted processes that begin anew later: after a delay, so that a crash loop costs the others little.
//
// Units    ticks of the board's clock.
// Context  kernel loop. A process that is terminated, or begins anew by other means, is passed over when its time comes:
//          the life that was noted is over then.
// Memory   12 bytes a process slot.
#pragma once
#include "kernel/process.hpp"

namespace kernel {

void restart_later(const Process& process, u32 delay_ms);

}  // namespace kernel
