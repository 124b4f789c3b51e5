// kernel/panic.hpp - the end of the kernel: says why and all that is known through the polled device, then halts the board.
//
// After the line that says why: version, the processor's record of its last fault, the protection in force, what the log had
// not printed yet, and every process.
// Errors   a panic in the middle of that prints its own line and halts. A report that stops halfway is ended by the board's
//          watchdog, which is restarted with each line, the same way.
// Memory   begins on an empty stack: it is the end of all that stood on it, and there may be no more of it left.
// Context  anywhere. Uses nothing that could be broken: no console, no capsule, no allocation. What it reads of the kernel may
//          be broken; so it reads the least first.
#pragma once
#include <string_view>

#include "core/types.hpp"

namespace kernel {

[[noreturn]] void panic(std::string_view why);
[[noreturn]] void panic_at(std::string_view why, core::Address where, u32 code);
/// Whether there was one already: the report is being printed, or the board is about to halt.
bool panic_begun();
/// Host tests begin as after boot, without a panic.
void forget_panic();

}  // namespace kernel
