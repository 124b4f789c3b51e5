// tests/kernel/probe_contract.hpp - driver 0xF0000 of the test kernel: shows from inside what an application cannot see.
#pragma once
#include "core/types.hpp"

namespace tests {

inline constexpr u32 kProbeDriver = 0xF0000;

enum class ProbeCommand : u32 {
  Exists = 0,
  Count = 1,               // success u32: how often this command was called, this call included
  SpinUntilInterrupt = 2,  // success u32: rounds spun inside the capsule until an interrupt was taken; Fail: none came
  TickIn = 3,              // (clocks) success; the time slice ends then. Nothing where no call can be pending
  PendedCalls = 4,         // success u32 u32: system calls that were pending when a timer interrupt was taken: made so by
                           // the test hook, come about by themselves; both 0 where the processor has no such state
  BreakConsole = 5,        // success; nobody prints what the kernel logs from here on, and a line is logged that shows it
  Panic = 6,               // (Disaster) does not come back
  WasSilenced = 7,         // success u32: 1 once after a reset that ended Disaster::SilentEndlessLoop, else 0
};

/// Ways for a kernel to end.
enum class Disaster : u32 {
  FailedCheck = 0,
  ForbiddenRead = 1,    // of an address where no board has anything
  StackUsedUp = 2,
  EndlessLoop = 3,        // a capsule that never returns
  SilentEndlessLoop = 4,  // one that has switched off the console's device before: the panic can print nothing and hangs as well
};
inline constexpr u32 kNothingThere = 0xA000'0000;

}  // namespace tests
