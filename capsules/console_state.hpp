// capsules/console_state.hpp - what the console keeps of one process: its write and its read under way.
#pragma once
#include "contract/console.hpp"
#include "kernel/driver.hpp"

namespace capsules {

struct ConsoleState {
  u16 write_pending = 0;  // 1: a write waits or is under way
  u16 read_wanted = 0;    // bytes; 0: no read is posted
  u32 write_length = 0;
  u32 write_sent = 0;
};

using ConsoleGrant = kernel::Grant<ConsoleState, contract::console::kUpcalls, contract::console::kReadOnlyAllows,
                                   contract::console::kReadWriteAllows>;

}  // namespace capsules
